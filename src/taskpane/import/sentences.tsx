import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  body: { paddingBlock: tokens.spacingVerticalXS, whiteSpace: "normal" },
});

interface Props {
  readonly intent: "error" | "warning" | "info";
  readonly sentences: readonly string[];
}

const most = 10;

/** Several sentences of a kind; of very many the first ones. */
export function Sentences({ intent, sentences }: Props) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        {sentences.length === 1 ? (
          sentences[0]
        ) : (
          <ul className={styles.list}>
            {sentences.slice(0, most).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {sentences.length > most && <li>and {(sentences.length - most).toLocaleString("en")} more.</li>}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
