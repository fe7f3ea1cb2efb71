import { ddCalls, withPlainNames } from "../../../src/workbook/formula/ddCalls";

const found = (formula: unknown) => ddCalls(formula).map(({ name, args, whole }) => [name, args, whole]);

test.each<[formula: unknown, calls: unknown]>([
  ["=DD.VERSION()", [["VERSION", [], true]]],
  ["= DD.COST(A1, 2) ", [["COST", ["A1", "2"], true]]],
  [
    '=ROUND(DD.ONDEMAND(Usage!C2:C745,"a,b",,0.3,{"APM Pro",10;"x",1},T[[#All],[a,(b]]),2)+1',
    [["ONDEMAND", ["Usage!C2:C745", '"a,b"', "", "0.3", '{"APM Pro",10;"x",1}', "T[[#All],[a,(b]]"], false]],
  ],
  [
    "=dd.cost(DD.HWMP(B2:B9),IF(A1>0,1,2))",
    [
      ["COST", ["DD.HWMP(B2:B9)", "IF(A1>0,1,2)"], true],
      ["HWMP", ["B2:B9"], false],
    ],
  ],
  ["=_xldudf_DD_HWMP(B2:B9)", [["HWMP", ["B2:B9"], true]]],
  ["=DD.HWMP(,)", [["HWMP", ["", ""], true]]],
  ['="DD.COST(1,2)"&A1', []],
  ["=DDX.COST(1,2)", []],
  ["=DD.COST(1", []],
  ["DD.COST(1,2)", []],
  [12, []],
])("the calls of %s", (formula, calls) => expect(found(formula)).toEqual(calls));

test("names that Excel wrote for a missing add-in become those that a user types", () => {
  expect(withPlainNames('=SUM(_xldudf_DD_HWMP(A1:A3),1)&"_xldudf_DD_HWMP("')).toBe(
    '=SUM(DD.HWMP(A1:A3),1)&"_xldudf_DD_HWMP("',
  );
  expect(withPlainNames("=DD.COST(A1, 2)")).toBe("=DD.COST(A1, 2)");
});
