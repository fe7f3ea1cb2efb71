import { readParts } from "../../src/workbook/check/readCells";

const tooLarge = Object.assign(new Error("too large"), { code: "ResponsePayloadSizeLimitExceeded" });

/** A sheet whose answers hold so many cells at most. */
function sheetThatAnswers(most: number) {
  const batches: number[][] = [];
  let asked: number[] = [];
  const sheet = {
    getRangeByIndexes: (row: number, _column: number, rows: number, columns: number) => {
      asked.push(rows * columns);
      return { row, rows };
    },
  } as unknown as Excel.Worksheet;
  const context = {
    sync() {
      const cells = asked;
      asked = [];
      if (cells.reduce((sum, count) => sum + count, 0) > most) return Promise.reject(tooLarge);
      batches.push(cells);
      return Promise.resolve();
    },
  } as unknown as Excel.RequestContext;
  return { sheet, context, batches };
}

async function read(most: number, shapes: readonly (readonly [rows: number, columns: number])[]) {
  const { sheet, context, batches } = sheetThatAnswers(most);
  const rows: number[] = [];
  await readParts(
    context,
    shapes.map(([count, columns]) => ({ sheet, row: 0, column: 0, rows: count, columns })),
    () => undefined,
    (range) => {
      const { row, rows: count } = range as unknown as { row: number; rows: number };
      for (let r = row; r < row + count; r++) rows.push(r);
    },
  );
  return { batches, rows };
}

test("a million cells are read in answers of 20,000, each row once and in order", async () => {
  const { batches, rows } = await read(20_000, [[100_000, 10]]);
  expect(batches).toHaveLength(50);
  expect(rows).toEqual(Array.from({ length: 100_000 }, (_, row) => row));
});

test("small parts share an answer", async () => {
  expect(
    (await read(20_000, new Array<[number, number]>(30).fill([100, 10]))).batches.map(({ length }) => length),
  ).toEqual([20, 10]);
});

test("what is too large for one answer is asked for in halves", async () => {
  const { batches, rows } = await read(6_000, [[200, 100]]);
  expect(batches.flat()).toEqual([5_000, 5_000, 5_000, 5_000]);
  expect(rows).toEqual(Array.from({ length: 200 }, (_, row) => row));
});

test("a row that is too large by itself is the failure that Excel says", async () => {
  await expect(read(50, [[1, 100]])).rejects.toBe(tooLarge);
});
