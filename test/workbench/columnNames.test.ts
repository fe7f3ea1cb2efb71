import { plainColumnName, withPlainColumnNames } from "../../src/workbench/grid/univer/columnNames";

const plain = plainColumnName;

test.each([
  ["=SUM(Usage[Spans (GB)])", `=SUM(Usage[${plain("Spans (GB)")}])`],
  ["=Usage[[#All],[Spans (GB)]]", `=Usage[[#All],[${plain("Spans (GB)")}]]`],
  ["=Usage[[a, b]:[c'#]]", `=Usage[[${plain("a, b")}]:[${plain("c#")}]]`],
  ["=Usage['[x'] Bob''s]", `=Usage[${plain("[x] Bob's")}]`],
])("the columns of %s are told by plain names", (formula, expected) => {
  expect(withPlainColumnNames(formula)).toBe(expected);
});

test.each([
  "=SUM(Usage[Spans])",
  "=Usage[#All]",
  "=Usage[[#Headers],[APM Pro_2]]",
  '="Usage[Spans (GB)]"&A1',
  "=A1*(B2)",
])("%s is left as it is", (formula) => expect(withPlainColumnNames(formula)).toBe(formula));

test("plain names differ where names differ, and have no punctuation", () => {
  const names = ["a(b", "a)b", "a'b", "a#b", "a b", "a_b"];
  expect(new Set(names.map(plain)).size).toBe(names.length);
  expect(names.map(plain).join("")).toMatch(/^[\p{L}\p{N}\p{Co}_ ]+$/u);
  expect(plain(plain("Spans (GB)"))).toBe(plain("Spans (GB)"));
});
