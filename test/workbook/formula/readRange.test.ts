import { readRanges } from "../../../src/workbook/formula/readRange";

const self = function <T>(this: T): T {
  return this;
};

/** A range of figures that counts what is asked of it at once. */
function useRange(rows: number, columns: number, usedRows = rows) {
  const asked: number[] = [];
  let cells = 0;
  const part = (from: number, count: number) => ({
    load: () => {
      cells += count * columns;
      return part(from, count);
    },
    getResizedRange: (more: number) => part(from, count + more),
    get values() {
      return Array.from({ length: count }, (_, row) => new Array<unknown>(columns).fill(from + row === 3 ? "#N/A" : from + row)); // prettier-ignore
    },
    get valueTypes() {
      return Array.from({ length: count }, (_, row) => new Array<string>(columns).fill(from + row === 3 ? "Error" : "Double")); // prettier-ignore
    },
  });
  const range = {
    address: "Sheet1!A1",
    rowCount: rows,
    columnCount: columns,
    load: self,
    getRow: (row: number) => part(row, 1),
    worksheet: {
      getUsedRangeOrNullObject: () => ({ isNullObject: usedRows === 0, rowIndex: 0, rowCount: usedRows, load: self }),
    },
  };
  const sync = () => {
    asked.push(cells);
    cells = 0;
    return Promise.resolve();
  };
  return { range: range as unknown as Excel.Range, context: { sync } as unknown as Excel.RequestContext, asked };
}

test("a large range is read in parts that an answer holds", async () => {
  const { range, context, asked } = useRange(120_000, 2);
  const [read] = await readRanges(context, [{ range, spill: false }]);
  expect(asked).toEqual([0, 100_000, 100_000, 40_000]);
  expect(read?.values).toHaveLength(120_000);
  expect(read?.values.at(-1)).toEqual([119_999, 119_999]);
  expect(read?.values[3]).toEqual([{ basicValue: "#N/A" }, { basicValue: "#N/A" }]);
});

test("of a whole column the used rows are read, and it keeps its length", async () => {
  const { range, context, asked } = useRange(1_048_576, 1, 10);
  const [read] = await readRanges(context, [{ range, spill: false }]);
  expect(asked).toEqual([0, 10]);
  expect([read?.values.length, read?.values[9], read?.values[10]]).toEqual([1_048_576, [9], [""]]);
  const empty = useRange(1_048_576, 1, 0);
  expect((await readRanges(empty.context, [{ range: empty.range, spill: false }]))[0]?.values.length).toBe(1_048_576);
});
