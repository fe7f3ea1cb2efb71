import { Button, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { nearest, type DdFormula } from "../../workbook/explain/ddFormulas";
import type { FormulaCell } from "../../workbook/explain/formulaCell";
import type { ViewProps } from "../shell/viewProps";
import { useSelect } from "./useSelect";

const useStyles = makeStyles({
  title: { margin: 0 },
  text: { margin: `${tokens.spacingVerticalS} 0` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  found: { marginTop: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

const listed = 10;

interface Props extends Pick<ViewProps, "show"> {
  readonly cell: FormulaCell;
  readonly formulas: readonly DdFormula[];
}

/** A cell without a DD formula: what to do, and the formulas that are nearest. */
export function NoFormula({ cell, formulas, show }: Props) {
  const styles = useStyles();
  const select = useSelect();
  const near = nearest(formulas, cell.row, cell.column, listed);
  return (
    <>
      <Subtitle2 as="h2" block className={styles.title}>
        {cell.cell} has no DD formula
      </Subtitle2>
      {near.length === 0 ? (
        <>
          <p className={styles.text}>
            Nor has any other cell of “{cell.sheet}”. Select a cell with a formula such as =DD.ONDEMAND(…), or insert an
            example.
          </p>
          <Button onClick={() => show("functions")}>See the functions</Button>
        </>
      ) : (
        <>
          <p className={styles.text}>
            Select a cell with a DD formula to see how its figure comes about.{" "}
            {near.length < formulas.length
              ? `“${cell.sheet}” has ${formulas.length}; the nearest are:`
              : `Those of “${cell.sheet}”, nearest first:`}
          </p>
          <ul className={styles.list}>
            {near.map((formula) => (
              <li key={formula.cell} className={styles.found}>
                <Link inline as="button" onClick={() => select({ sheet: cell.sheet, cells: formula.cell })}>
                  {formula.cell}
                </Link>{" "}
                {formula.functions.join(", ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
