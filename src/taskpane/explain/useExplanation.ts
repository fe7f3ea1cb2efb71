import { useCallback, useEffect, useRef, useState } from "react";
import { ddFormulas, type DdFormula } from "../../workbook/explain/ddFormulas";
import { explainSelection, type Explanation } from "../../workbook/explain/explainSelection";
import type { FormulaCell } from "../../workbook/explain/formulaCell";
import { watchSelection } from "../../workbook/explain/watchSelection";

/** What the view shows. */
export interface Shown {
  readonly explanation: Explanation;
  /** The DD formulas of the sheet, where the cell has none. */
  readonly formulas: readonly DdFormula[];
}

/** A selection is followed at once; a cell that is typed into, or a range that is filled, when it has come to rest. */
const selectionRests = 40;
const changeRests = 250;
/** A cell that differs may not be calculated yet: it is read again, and the difference told when it lasts. */
const looksAgain = [500, 1500, 4000];

const idOf = ({ sheet, cell }: FormulaCell): string => `${sheet}!${cell}`;

/** Explains the selected cell while the view is shown, and again when another is selected or cells change. */
export function useExplanation(active: boolean) {
  const [shown, setShown] = useState<Shown>();
  const [lasting, setLasting] = useState(false);
  const reading = useRef(0);
  const timer = useRef(0);
  const chosen = useRef({ id: "", call: 0 });
  const known = useRef<{ sheet: string; formulas: readonly DdFormula[] } | null>(null);

  const read = useCallback(async (look: number): Promise<void> => {
    const turn = ++reading.current;
    const explanation = await explainSelection((cell) => (chosen.current.id === idOf(cell) ? chosen.current.call : 0));
    const none = explanation.state === "none" ? explanation.cell.sheet : null;
    if (none !== null && known.current?.sheet !== none)
      known.current = { sheet: none, formulas: await ddFormulas(none) };
    if (turn !== reading.current) return;
    setShown({ explanation, formulas: none === null ? [] : (known.current?.formulas ?? []) });
    const differs = explanation.state === "explained" && explanation.difference !== null;
    setLasting(differs && look > 0);
    const wait = looksAgain[look];
    if (differs && wait !== undefined) timer.current = window.setTimeout(() => void read(look + 1), wait);
  }, []);
  const readSoon = useCallback(
    (wait: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void read(0), wait);
    },
    [read],
  );

  useEffect(() => {
    if (!active) return undefined;
    known.current = null;
    readSoon(0);
    const watch = watchSelection(
      () => readSoon(selectionRests),
      () => {
        known.current = null;
        readSoon(changeRests);
      },
    );
    return () => {
      reading.current++;
      window.clearTimeout(timer.current);
      void watch.then((stop) => stop());
    };
  }, [active, readSoon]);

  const choose = (cell: FormulaCell, call: number) => {
    chosen.current = { id: idOf(cell), call };
    readSoon(0);
  };
  return { shown, lasting, choose };
}
