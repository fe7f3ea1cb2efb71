import type { FunctionsMetadata } from "../../src/workbench/host/functions/metadata";
import { enumArgument } from "../../src/workbench/page/suggestions/enumArgument";

const metadata: FunctionsMetadata = {
  functions: [
    { id: "HWMP", name: "HWMP", parameters: [{ name: "usage" }, { name: "product", customEnumId: "PRODUCT" }] },
  ],
  enums: [{ id: "PRODUCT", values: [{ name: "APM" }, { name: "APM Pro" }, { name: "Custom Metrics" }] }],
};
const at = (marked: string) => {
  const caret = marked.indexOf("|");
  const text = marked.replace("|", "");
  const found = enumArgument(text, caret, metadata, "DD");
  return found && { values: found.values, replaced: text.slice(found.from, found.to) };
};
const ALL = ["APM", "APM Pro", "Custom Metrics"];

it.each([
  ["=DD.HWMP(A1,|", ALL, ""],
  ["=DD.HWMP(A1, |)", ALL, ""],
  ['=DD.HWMP(A1,"|")', ALL, '"'.repeat(2)],
  ['=DD.HWMP(A1,"apm p|', ["APM Pro"], '"apm p'],
  ["=dd.hwmp(A1,met|)", ["Custom Metrics"], "met"],
  ['=1+DD.HWMP({1,2;3,4},"a|', ["APM", "APM Pro"], '"a'],
  ['=DD.HWMP(SUM(A1,A2),"c|', ["Custom Metrics"], '"c'],
])("offers values in %s", (marked, values, replaced) => {
  const sorted = at(marked);
  expect(sorted?.values).toEqual(expect.arrayContaining(values));
  expect(sorted?.replaced).toBe(replaced);
});

it.each([
  "=DD.HWMP(A1|",
  '=DD.HWMP(A1,"APM"|',
  "=DD.HWMP(A1,B1&|",
  '=DD.HWMP(A1,"no such|',
  "=DD.HWMP(A1,SUM(|",
  "=SUM(A1,|",
  "DD.HWMP(A1,|",
  "=DD.HWMP(A1,B1)|",
])("offers nothing in %s", (marked) => {
  expect(at(marked)).toBeNull();
});
