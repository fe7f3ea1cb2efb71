import { useCallback, useRef, useState } from "react";
import type { Formula } from "../../workbook/check/formula";
import { listFormulas } from "../../workbook/check/listFormulas";
import { countFrozen } from "../../workbook/check/undoFreeze";
import type { Outcome } from "../../workbook/outcome";

/** The formulas of the workbook as they were last read, and how many are frozen. */
export interface WorkbookState {
  readonly reading: boolean;
  /** Null before they were read for the first time, and where they could not be read. */
  readonly formulas: readonly Formula[] | null;
  readonly failure: string | null;
  readonly frozen: Outcome<number>;
  readonly refresh: () => Promise<void>;
}

type Shown = Omit<WorkbookState, "refresh">;

const before: Shown = { reading: false, formulas: null, failure: null, frozen: { ok: true, value: 0 } };

/** Reads the workbook when asked to; a reading that is overtaken by a later one is dropped. */
export function useWorkbookState(): WorkbookState {
  const [shown, setShown] = useState(before);
  const latest = useRef(0);
  const refresh = useCallback(async () => {
    const reading = ++latest.current;
    setShown((last) => ({ ...last, reading: true }));
    const [formulas, frozen] = [await listFormulas(), await countFrozen()];
    if (reading !== latest.current) return;
    setShown({
      reading: false,
      formulas: formulas.ok ? formulas.value : null,
      failure: formulas.ok ? null : formulas.message,
      frozen,
    });
  }, []);
  return { ...shown, refresh };
}
