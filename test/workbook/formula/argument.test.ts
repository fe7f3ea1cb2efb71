import { parseArgument, referencesIn, valueOf } from "../../../src/workbook/formula/argument";

const cells: Readonly<Record<string, unknown[][]>> = { "B2:B4": [[5], [15], [10]], "C1#": [[1]], "T[Usage]": [[2.5]] };
const find = (reference: string) => {
  const values = cells[reference];
  return values ? { address: `Sheet1!${reference}`, values } : `there is no ${reference}`;
};
const read = (text: string) => valueOf(parseArgument(text), find);

test.each<[text: string, value: unknown]>([
  ["", null],
  ["0.3", 0.3],
  ["-2", -2],
  ['"hourly"', "hourly"],
  ["TRUE", true],
  ["#N/A", { basicValue: "#N/A" }],
  ['{"APM Pro",10;"IoT",-1}', [["APM Pro", 10], ["IoT", -1]]], // prettier-ignore
  ["B2:B4", [[5], [15], [10]]],
  ["C1#", [[1]]],
  ["T[Usage]", [[2.5]]],
  ["DD.HWMP(B2:B4)", 10],
  ['DD.AGGREGATE(B2:B4,"total")', { basicValue: "#VALUE!" }],
])("the value of %s", (text, value) => expect(read(text)).toEqual({ ok: true, value }));

test.each([
  ["A1*2", "it is worked out by Excel"],
  ["SUM(B2:B4)", "SUM is a function of Excel, which Excel works out"],
  ["DD.HWMP(SUM(B2:B4))", "SUM is a function of Excel, which Excel works out"],
  ["DD.NOTHING(1)", "there is no function DD.NOTHING"],
  ["Missing!A1", "there is no Missing!A1"],
])("why %s has none here", (text, why) => expect(read(text)).toEqual({ ok: false, why }));

test("the references whose cells make the value", () => {
  expect(referencesIn(parseArgument("DD.COST(DD.HWMP(B2:B4),C1#)"))).toEqual(["B2:B4", "C1#"]);
  expect(referencesIn(parseArgument("SUM(B2:B4)"))).toEqual([]);
});
