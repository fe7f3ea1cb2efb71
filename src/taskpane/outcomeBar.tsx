import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import type { Insertion } from "../workbook/insertExample";

const useStyles = makeStyles({
  bar: { position: "sticky", bottom: 0, backgroundColor: tokens.colorNeutralBackground1 },
  message: { borderRadius: 0 },
});

interface Props {
  readonly outcome: Insertion | undefined;
  readonly onDismiss: () => void;
}

/** The outcome of the last insertion, at the lower edge of the pane and read out by screen readers. */
export function OutcomeBar({ outcome, onDismiss }: Props) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.bar}>
      {outcome && (
        <MessageBar
          layout={outcome.ok ? "singleline" : "multiline"}
          className={styles.message}
          intent={outcome.ok ? "success" : "error"}
          politeness="polite"
        >
          <MessageBarBody>
            {outcome.ok ? (
              `Inserted in ${outcome.address}.`
            ) : (
              <>
                <MessageBarTitle>Nothing was inserted.</MessageBarTitle> {outcome.message}
              </>
            )}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onDismiss}>Close</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
