import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Formula } from "../../workbook/check/formula";
import { counted, countOf } from "./counts";
import { Disclosure } from "./disclosure";
import { FormulaEntry } from "./formulaEntry";
import { useSentences } from "./useSentences";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: `0 0 ${tokens.spacingVerticalS}` },
  more: { marginBottom: tokens.spacingVerticalM },
});

interface Props {
  /** All of one sheet. */
  readonly formulas: readonly [Formula, ...Formula[]];
  readonly startsOpen: boolean;
  readonly pageSize: number;
  /** Called when a cell cannot be selected, since the list is out of date then. */
  readonly onGone: () => void;
}

/** The formulas of a sheet, some at a time. */
export function SheetFormulas({ formulas, startsOpen, pageSize, onGone }: Props) {
  const styles = useStyles();
  const [toggled, setToggled] = useState<boolean>();
  const [count, setCount] = useState(pageSize);
  const open = toggled ?? startsOpen;
  const page = open ? formulas.slice(0, count) : [];
  const sentences = useSentences(page);
  const [{ sheet }] = formulas;
  const faults = countOf(formulas, "error") + countOf(formulas, "name");
  const left = formulas.length - page.length;
  const detail = [
    ...(sheet.hidden ? ["hidden"] : []),
    counted(formulas.length, "formula"),
    ...(faults > 0 ? [counted(faults, "error")] : []),
  ].join(", ");
  return (
    <Disclosure title={sheet.name} detail={detail} open={open} onToggle={() => setToggled(!open)}>
      <ul className={styles.list}>
        {page.map((formula) => (
          <FormulaEntry key={formula.address} formula={formula} sentence={sentences.get(formula)} onGone={onGone} />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" className={styles.more} onClick={() => setCount(count + pageSize)}>
          {`Show ${Math.min(left, pageSize)} more of ${left}`}
        </Button>
      )}
    </Disclosure>
  );
}
