import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";

const useStyles = makeStyles({
  question: { flexBasis: "100%" },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly name: string;
  readonly address: string;
  readonly onRemove: () => void;
}

/** Takes a row out of its table after asking, in its own place: nothing covers what the question is about. */
export function RemoveQuestion({ name, address, onRemove }: Props) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const id = useId();
  if (!asking)
    return (
      <Button id={id} size="small" aria-label={`Remove ${name}`} onClick={() => setAsking(true)}>
        Remove
      </Button>
    );
  const keep = () => {
    setAsking(false);
    setTimeout(() => document.getElementById(id)?.focus());
  };
  return (
    <div
      role="group"
      aria-label={`Remove ${name}?`}
      className={styles.question}
      onKeyDown={({ key }) => key === "Escape" && keep()}
    >
      <p className={styles.text}>
        Remove {name}? Its row ({address}) is deleted from the table; formulas that refer to its cells will show #REF!.
      </p>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" autoFocus onClick={onRemove}>
          Remove
        </Button>
        <Button size="small" onClick={keep}>
          Keep
        </Button>
      </div>
    </div>
  );
}
