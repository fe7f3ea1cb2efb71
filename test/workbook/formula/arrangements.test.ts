import { parseArgument, referencesIn, valueOf } from "../../../src/workbook/formula/argument";

const cells: Readonly<Record<string, unknown[][]>> = {
  B2: [[10]],
  "B2:B4": [[5], [15], [10]],
  "E2:E4": [[1], [""], [3]],
  "C2:C3": [[1], [2]],
};
const find = (reference: string) => ({ address: `Sheet1!${reference}`, values: cells[reference] ?? [] });
const read = (text: string) => valueOf(parseArgument(text), find);

test.each<[text: string, value: unknown]>([
  ['CHOOSE({1,2;3,4},"APM Pro",B2,"IoT",0.5)', [["APM Pro", 10], ["IoT", 0.5]]],
  ["HSTACK(B2:B4,E2:E4)", [[5, 1], [15, ""], [10, 3]]],
  ["HSTACK(B2:B4,EXPAND(0,ROWS(B2:B4),1,0))", [[5, 0], [15, 0], [10, 0]]],
])("the value of %s", (text, value) => expect(read(text)).toEqual({ ok: true, value })); // prettier-ignore

test.each([
  ["CHOOSE(2,B2:B4,C2:C3)", "CHOOSE is worked out by Excel"],
  ["CHOOSE({1,3},B2,B2)", "CHOOSE is worked out by Excel"],
  ["HSTACK(B2:B4,C2:C3)", "HSTACK is worked out by Excel"],
  ["EXPAND(B2:B4,9,1,0)", "EXPAND is worked out by Excel"],
])("why %s has none here", (text, why) => expect(read(text)).toEqual({ ok: false, why }));

test("the references within are read", () =>
  expect(referencesIn(parseArgument("HSTACK(B2:B4,EXPAND(0,ROWS(B2:B4),1,0))"))).toEqual(["B2:B4", "B2:B4"]));
