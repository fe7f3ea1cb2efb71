/** A range as a function of the add-in is given it. */
export interface ReadRange {
  /** With its sheet: Usage!C2:C745. */
  readonly address: string;
  readonly values: readonly (readonly unknown[])[];
}

/** A range to read; with `spill`, all that the formula in its first cell fills. */
export interface Wanted {
  readonly range: Excel.Range;
  readonly spill: boolean;
}

/** An answer of Excel may have 5 MB; a cell with a figure and its type needs up to 40 characters. */
const cellsAtOnce = 100_000;
const sheetRows = 1_048_576;

/**
 * Reads ranges; each error value becomes an object, as a function is given it. Of whole columns the used rows are read, and
 * the blank rest is put back, since its length is part of what the function is given.
 */
export async function readRanges(context: Excel.RequestContext, wanted: readonly Wanted[]): Promise<ReadRange[]> {
  const found = wanted.map(({ range, spill }) => ({
    range: range.load(shape),
    spilled: spill ? range.getSpillingToRangeOrNullObject().load(shape) : null,
    used: range.worksheet.getUsedRangeOrNullObject(true).load({ rowIndex: true, rowCount: true }),
  }));
  if (found.length > 0) await context.sync();
  const reads = found.map(({ range, spilled, used }) => {
    const chosen = spilled === null || spilled.isNullObject ? range : spilled;
    const usedRows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const rows = chosen.rowCount === sheetRows ? usedRows : chosen.rowCount;
    return { range: chosen, rows, values: [] as unknown[][] };
  });
  for (const batch of inBatches(reads)) {
    const parts = batch.map(({ read, row, rows }) => ({
      read,
      part: read.range
        .getRow(row)
        .getResizedRange(rows - 1, 0)
        .load({ values: true, valueTypes: true }),
    }));
    await context.sync();
    for (const { read, part } of parts) {
      const types = part.valueTypes;
      for (const [row, cells] of (part.values as unknown[][]).entries())
        read.values.push(cells.map((cell, column) => asGiven(cell, types[row]?.[column])));
    }
  }
  return reads.map(({ range, values }) => {
    const blank = new Array<unknown>(range.columnCount).fill("");
    const missing = new Array<unknown[]>(range.rowCount - values.length).fill(blank);
    return { address: range.address, values: [...values, ...missing] };
  });
}

const shape = { address: true, rowCount: true, columnCount: true } as const;

interface Read {
  readonly range: Excel.Range;
  readonly rows: number;
  readonly values: unknown[][];
}

interface Part {
  readonly read: Read;
  readonly row: number;
  readonly rows: number;
}

/** Parts of ranges, as many to an answer as it holds. */
function inBatches(reads: readonly Read[]): Part[][] {
  const batches: Part[][] = [];
  let room = 0;
  for (const read of reads) {
    const { columnCount } = read.range;
    const step = Math.max(1, Math.floor(cellsAtOnce / columnCount));
    for (let row = 0; row < read.rows; row += step) {
      const rows = Math.min(step, read.rows - row);
      if (batches.length === 0 || rows * columnCount > room) {
        batches.push([]);
        room = cellsAtOnce;
      }
      batches.at(-1)?.push({ read, row, rows });
      room -= rows * columnCount;
    }
  }
  return batches;
}

const asGiven = (value: unknown, type: string | undefined): unknown =>
  type === "Error" ? { basicValue: value } : value;
