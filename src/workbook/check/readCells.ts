/** A part of a sheet to read. Rows and columns count from 0. */
export interface Part {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An answer of Excel may have 5 MB; this many cells with a formula each stay below that. */
const cellsAtOnce = 20_000;

type Load = (range: Excel.Range) => unknown;
type Take<P extends Part> = (range: Excel.Range, part: P) => void;

/** Reads parts of any size, as many to an answer as it holds; long parts are cut by rows. */
export async function readParts<P extends Part>(
  context: Excel.RequestContext,
  parts: readonly P[],
  load: Load,
  take: Take<P>,
): Promise<void> {
  let batch: P[] = [];
  let room = cellsAtOnce;
  for (const part of parts.flatMap(cut)) {
    const cells = part.rows * part.columns;
    if (cells > room && batch.length > 0) {
      await readBatch(context, batch, load, take);
      [batch, room] = [[], cellsAtOnce];
    }
    batch.push(part);
    room -= cells;
  }
  if (batch.length > 0) await readBatch(context, batch, load, take);
}

function cut<P extends Part>(part: P): P[] {
  const step = Math.max(1, Math.floor(cellsAtOnce / part.columns));
  return Array.from({ length: Math.ceil(part.rows / step) }, (_, index) => ({
    ...part,
    row: part.row + index * step,
    rows: Math.min(step, part.rows - index * step),
  }));
}

/** Formulas of thousands of characters may still be too much for one answer: then it is asked for in halves. */
async function readBatch<P extends Part>(
  context: Excel.RequestContext,
  batch: readonly P[],
  load: Load,
  take: Take<P>,
): Promise<void> {
  const ranges = batch.map((part) => {
    const range = part.sheet.getRangeByIndexes(part.row, part.column, part.rows, part.columns);
    load(range);
    return { range, part };
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? halved(batch) : null;
    if (!halves) throw error;
    for (const half of halves) await readBatch(context, half, load, take);
    return;
  }
  for (const { range, part } of ranges) take(range, part);
}

const isTooLarge = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === "ResponsePayloadSizeLimitExceeded";

function halved<P extends Part>(batch: readonly P[]): P[][] | null {
  const middle = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, middle), batch.slice(middle)];
  const [part] = batch;
  if (!part || part.rows < 2) return null;
  const rows = Math.ceil(part.rows / 2);
  return [[{ ...part, rows }], [{ ...part, row: part.row + rows, rows: part.rows - rows }]];
}
