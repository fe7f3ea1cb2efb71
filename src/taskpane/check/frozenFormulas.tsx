import { Button, Link, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { selectCells } from "../../workbook/selectCells";
import { undoFreeze, type Kept, type Undone } from "../../workbook/check/undoFreeze";
import { useActions } from "../shell/actions";
import { counted } from "./counts";
import type { WorkbookState } from "./useWorkbookState";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
  list: { margin: `0 0 ${tokens.spacingVerticalM}`, paddingLeft: tokens.spacingHorizontalXL },
  item: { overflowWrap: "anywhere" },
  bar: { marginTop: tokens.spacingVerticalM },
});

/** The formulas that are frozen now: restored by Undo, but for those whose cells were changed since. */
export function FrozenFormulas({ state }: { readonly state: WorkbookState }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const [kept, setKept] = useState<readonly Kept[]>([]);
  const { frozen, refresh } = state;
  async function undo(): Promise<void> {
    const undone = await act(undoFreeze, told);
    if (undone) setKept(undone.value.kept);
    await refresh();
  }
  if (!frozen.ok)
    return (
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>{frozen.message}</MessageBarBody>
      </MessageBar>
    );
  if (frozen.value === 0) return null;
  return (
    <>
      <p className={styles.text}>
        {counted(frozen.value, "formula")} {frozen.value === 1 ? "is" : "are"} frozen and saved on the sheet “DD Frozen
        formulas”.
      </p>
      {kept.length > 0 && (
        <>
          <p className={styles.text}>Not restored, because the cells have changed since:</p>
          <ul className={styles.list}>
            {kept.map((one) => (
              <li key={`${one.sheetId} ${one.address}`} className={styles.item}>
                <KeptCell kept={one} />: {one.why}.
              </li>
            ))}
          </ul>
          <p className={styles.text}>
            To restore them, write the frozen values back and undo again. To keep the cells as they are, delete the
            sheet.
          </p>
        </>
      )}
      <Button disabledFocusable={busy} onClick={() => void undo()}>
        {`Undo: restore ${counted(frozen.value, "formula")}`}
      </Button>
    </>
  );
}

function KeptCell({ kept: { sheetId, sheet, address } }: { readonly kept: Kept }) {
  const { act } = useActions();
  const place = `${sheet}!${address}`;
  if (sheetId === null) return <>{place}</>;
  const select = () =>
    act(
      () => selectCells(sheetId, address),
      () => `Selected ${place}.`,
    );
  return (
    <Link inline as="button" onClick={() => void select()}>
      {place}
    </Link>
  );
}

function told({ restored, kept }: Undone): string {
  const sentence = `${counted(restored, "formula")} ${restored === 1 ? "was" : "were"} restored.`;
  return kept.length === 0
    ? sentence
    : `${sentence} ${counted(kept.length, "formula")} ${kept.length === 1 ? "was" : "were"} not: the cells have changed since.`;
}
