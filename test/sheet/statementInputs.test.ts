import { callFunction, cellError } from "../functions";

const headers = ["Product", "Option", "Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"]; // prettier-ignore
const usage = [["Hour", "Organization", "Product", "Usage"], [1, "a", "Custom Events", 3], [2, "b", "Custom Events", 1]]; // prettier-ignore
const contract = [headers, ["Custom Events", "", 1, "", 0.01, 0.5, "", ""]];
const allotments = [["Parent", "Child", "Monthly quantity", "Hourly quantity"]];
const settings = [["Subscription option", "monthly"]];
const bill = (...args: unknown[]): unknown => callFunction("STATEMENT", args);
const plain = bill(usage, contract, allotments, null, "Organization", settings);

/** A range over the whole columns of a sheet: what is below the last row is blank. */
const wholeColumns = (rows: readonly (readonly unknown[])[], blank: unknown): unknown[][] => {
  const below = rows[0]?.map(() => blank) ?? [];
  return [...rows.map((row) => row.map((cell) => (cell === "" ? blank : cell))), ...Array.from({ length: 1_048_576 - rows.length }, () => below)]; // prettier-ignore
};

test.each([
  ["0", 0],
  ["null", null],
  ["text without characters", ""],
])("whole columns whose blank cells arrive as %s", (_, blank) => {
  const whole = [usage, contract, allotments].map((rows) => wholeColumns(rows, blank));
  expect(bill(...whole, null, "Organization", settings)).toEqual(plain);
});

test("every error that a cell may hold is told, wherever it stands", () => {
  const failed = (place: number, row: number, column: number): unknown => {
    const args = [usage, contract, allotments].map((rows) => rows.map((cells) => [...cells] as unknown[]));
    (args[place]?.[row] ?? [])[column] = cellError("#REF!");
    const result = bill(...args, null, "Organization", settings);
    const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    return rows.at(-1)?.at(-2) ?? result;
  };
  const telling = { error: "#VALUE!", message: expect.stringContaining("the error #REF!") as string };
  for (const column of [0, 2, 3]) expect(failed(0, 1, column)).toEqual(telling);
  for (const column of [0, 1, 2, 3, 4, 5, 6, 7]) expect(failed(1, 1, column)).toEqual(telling);
});

test("an organization that is an error is a group of that name, and nothing of it is lost", () => {
  const rows = usage.map((cells) => [...cells] as unknown[]);
  (rows[1] ?? [])[1] = cellError("#REF!");
  const result = bill(rows, contract, null, null, "Organization") as unknown[][];
  expect([...new Set(result.slice(1).map(([name]) => name))]).toEqual(["b", "the error #REF!", "All organizations"]);
});
