import { isUnderWay } from "./check/formula";

/** How long to wait for results, and how to stop waiting before. */
export interface Patience {
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** For formulas that were just written: most answers come within this time, and the pane must not stand still for longer. */
export const shortly: Patience = { limitMs: 5_000 };

const pauseMs = 200;

/**
 * Waits until every one of these cells shows a result; says whether all of them do. A cell that shows nothing is waited for
 * too: a formula that has just been written may not have been calculated yet.
 */
export async function whenCalculated(
  context: Excel.RequestContext,
  cells: readonly Excel.Range[],
  { limitMs, signal }: Patience,
): Promise<boolean> {
  for (let waited = 0; ; waited += pauseMs) {
    for (const cell of cells) cell.load({ values: true });
    await context.sync();
    const pending = cells.some(({ values }) => {
      const value = (values as unknown[][])[0]?.[0];
      return value === "" || isUnderWay(value);
    });
    if (!pending) return true;
    if (waited >= limitMs || signal?.aborted) return false;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
