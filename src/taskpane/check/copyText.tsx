import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { done, refused } from "../../workbook/outcome";
import { useActions } from "../shell/actions";

const useStyles = makeStyles({
  text: { width: "100%" },
  area: {
    maxHeight: "none",
    minHeight: "8em",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  button: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly label: string;
  readonly text: string;
  readonly button: string;
}

/** Text to copy. Where Excel's pane has no clipboard, the text is selected for the user to copy. */
export function CopyText({ label, text, button }: Props) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const id = useId();
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      return done;
    } catch {
      const area = document.getElementById(id);
      if (area instanceof HTMLTextAreaElement) area.select();
      return refused("The clipboard cannot be used here. The text is selected: press Ctrl+C (⌘C on a Mac).");
    }
  }
  return (
    <>
      <Field label={label}>
        <Textarea
          id={id}
          className={styles.text}
          textarea={{ className: styles.area }}
          readOnly
          resize="vertical"
          rows={7}
          value={text}
        />
      </Field>
      <Button
        className={styles.button}
        disabledFocusable={busy}
        onClick={() => void act(copy, () => "Copied to the clipboard.")}
      >
        {button}
      </Button>
    </>
  );
}
