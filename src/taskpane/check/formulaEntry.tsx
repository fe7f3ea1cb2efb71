import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Formula } from "../../workbook/check/formula";
import { selectCells } from "../../workbook/selectCells";
import { useActions } from "../shell/actions";
import { counted, shownValue } from "./counts";

const useStyles = makeStyles({
  entry: { padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  line: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "baseline" },
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  fault: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  formula: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  sentence: { margin: `${tokens.spacingVerticalXXS} 0 0`, overflowWrap: "anywhere" },
});

const longestShown = 90;

interface Props {
  readonly formula: Formula;
  /** Why it shows an error; undefined while it is looked for. */
  readonly sentence: string | undefined;
  readonly onGone: () => void;
}

/** A formula: its cell, what it shows, and why where that is an error. */
export function FormulaEntry({ formula, sentence, onGone }: Props) {
  const styles = useStyles();
  const { act } = useActions();
  const { sheet, address, text, value, state, size } = formula;
  async function select(): Promise<void> {
    const selected = await act(
      () => selectCells(sheet.id, address),
      () => `Selected ${sheet.name}!${address}.`,
    );
    if (!selected) onGone();
  }
  const cells = size.rows * size.columns;
  return (
    <li className={styles.entry}>
      <div className={styles.line}>
        <Link as="button" aria-label={`Select ${sheet.name}!${address}`} onClick={() => void select()}>
          {address}
        </Link>
        <span className={state === "value" || state === "calculating" ? styles.value : styles.fault}>
          {state === "calculating" ? "calculating" : shownValue(value)}
        </span>
        {cells > 1 && (
          <span className={styles.quiet}>
            {counted(size.rows, "row")} × {counted(size.columns, "column")}
          </span>
        )}
      </div>
      <code className={styles.formula} title={text}>
        {text.length > longestShown ? `${text.slice(0, longestShown)}…` : text}
      </code>
      {state !== "value" && <p className={styles.sentence}>{sentence ?? "Looking for the cause …"}</p>}
    </li>
  );
}
