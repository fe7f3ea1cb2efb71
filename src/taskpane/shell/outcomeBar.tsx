import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { position: "sticky", bottom: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  message: { borderRadius: 0 },
  sentence: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});

/** A sentence of so many characters fits beside its button in the narrowest pane. */
const longestLine = 28;

/** What came of the last action. */
export interface Told {
  readonly ok: boolean;
  readonly message: string;
}

interface Props {
  readonly told: Told | undefined;
  readonly onDismiss: () => void;
}

/** The outcome of the last action, at the lower edge of the pane and read out by screen readers. */
export function OutcomeBar({ told, onDismiss }: Props) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.bar}>
      {told && (
        <MessageBar
          layout={told.ok && told.message.length < longestLine ? "singleline" : "multiline"}
          className={styles.message}
          intent={told.ok ? "success" : "error"}
          politeness="polite"
        >
          <MessageBarBody className={styles.sentence}>
            {!told.ok && <MessageBarTitle>Nothing was changed.</MessageBarTitle>} {told.message}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onDismiss}>Close</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
