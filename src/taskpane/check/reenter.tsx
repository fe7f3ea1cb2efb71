import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { Formula } from "../../workbook/check/formula";
import { canBeReentered, reenterFormulas, type Reentered } from "../../workbook/check/reenterFormulas";
import { useActions } from "../shell/actions";
import { counted } from "./counts";

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalS },
  button: { display: "block", marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly formulas: readonly Formula[];
  readonly onDone: () => void;
}

/** Offers to write formulas again that Excel does not know, where there are any. */
export function Reenter({ formulas, onDone }: Props) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const count = formulas.filter(canBeReentered).length;
  if (count === 0) return null;
  async function reenter(): Promise<void> {
    if (await act(reenterFormulas, told)) onDone();
  }
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{count === 1 ? "1 formula is" : `${count} formulas are`} not known to Excel.</MessageBarTitle>{" "}
        This happens when a workbook was opened before the add-in was there. Writing the same formulas again mends it.
        <Button size="small" className={styles.button} disabledFocusable={busy} onClick={() => void reenter()}>
          {`Re-enter ${counted(count, "formula")}`}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}

function told({ written, unknown }: Reentered): string {
  const sentence = `${counted(written, "formula")} ${written === 1 ? "was" : "were"} re-entered.`;
  return unknown === 0 ? sentence : `${sentence} ${unknown} still ${unknown === 1 ? "shows" : "show"} #NAME?.`;
}
