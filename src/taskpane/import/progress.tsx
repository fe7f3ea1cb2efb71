import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { margin: 0 },
});

interface Props {
  readonly label: string;
  readonly done: number;
  readonly of: number;
  /** What there is to say of it. */
  readonly text: string;
  readonly onCancel: () => void;
}

/** How far something is that takes its time, and how to end it. */
export function Progress({ label, done, of, text, onCancel }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={label} value={done} max={of === 0 ? 1 : of} />
      <p className={styles.text} role="status">
        {text}
      </p>
      <div>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
