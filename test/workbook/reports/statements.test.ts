import { byOrganization } from "../../../src/workbook/reports/byOrganization";
import { customerSheet, customerStatement } from "../../../src/workbook/reports/customerStatement";
import { toCsv } from "../../../src/workbook/reports/exportFile";
import { readThresholds } from "../../../src/workbook/reports/readThresholds";
import type { ReportSource } from "../../../src/workbook/reports/source";
import { statementReport } from "../../../src/workbook/reports/statementReport";

const source: ReportSource = {
  usage: {
    reference: "Usage[#All]",
    values: [
      ["Month", "Organization", "Product", "Usage"],
      ["2026-12", "Shop", "Infra Pro", 4],
      ["2026-12", "Bank", "Infra Pro", 8],
      ["2026-12", "Bank", "Custom Events", 3000],
    ],
  },
  contract: {
    reference: "DD_Contract[#All]",
    values: [
      ["Product", "Commitment", "Committed rate", "On-demand rate"],
      ["Infra Pro", 10, 15, 18.25],
      ["Custom Events", "", "", 0.001],
    ],
  },
  allotments: null,
  settings: { reference: "DD_Settings", values: [["Currency", "USD"]] },
  rates: null,
  month: { year: 2026, month: 12 },
};
const formulaOf = (report: ReturnType<typeof statementReport>) =>
  report.ok ? report.value.blocks[1]?.formulas : report.message;

test("what the workbook lacks is left out of the formula; the month is the cell above", () => {
  const report = statementReport(source);
  expect(formulaOf(report)).toEqual([["=DD.STATEMENT(Usage[#All],DD_Contract[#All],,$B$3,,DD_Settings)"]]);
  expect(formulaOf(statementReport({ ...source, settings: null, month: null }))).toEqual([["=DD.STATEMENT(Usage[#All],DD_Contract[#All])"]]); // prettier-ignore
  expect(report).toMatchObject({
    value: {
      charts: [{ categories: "A6:A7", series: [{ cells: "L6:L7" }] }],
      totals: { address: "A6:M59", column: "A" },
      page: { area: "A:M" },
      remarks: [],
    },
  });
});

test("lines that are not known are counted; what gives no table is refused with its sentence", () => {
  const contract = { ...source.contract, values: source.contract.values.map((row) => row.slice(0, 3)) };
  expect(statementReport({ ...source, contract })).toMatchObject({
    value: { remarks: ["The cost of 1 line is not known, and so is the total: see their notes."] },
  });
  expect(statementReport({ ...source, month: { year: 2026, month: 1 } })).toEqual({
    ok: false,
    message: "month is 2026-01; usage has rows of 2026-12.",
  });
});

test("organizations have their totals beside them, and statements of their own", () => {
  expect(byOrganization(source, { groupBy: "Organization" })).toMatchObject({
    value: {
      blocks: [{}, {}, { address: "P5:Q5" }, { formulas: [['=FILTER(INDEX($A$5#,0,1),INDEX($A$5#,0,2)="Total")', '=FILTER(INDEX($A$5#,0,13),INDEX($A$5#,0,2)="Total")']] }],
      charts: [{ categories: "P6:P7" }],
    },
  }); // prettier-ignore
  expect(byOrganization(source, { groupBy: null }).ok).toBe(false);
  const statement = customerStatement(source, { groupBy: "Organization", only: "Bank" });
  expect(formulaOf(statement)).toEqual([['=DD.STATEMENT(Usage[#All],DD_Contract[#All],,$B$3,"Organization",DD_Settings,,"Bank")']]); // prettier-ignore
  expect(customerSheet("A/B: the [very] long name of a customer")).toBe("Statement A B the very lon");
});

test("percentages as they are typed", () => {
  expect(readThresholds("50, 80 %,112.5")).toEqual({ ok: true, value: [0.5, 0.8, 1.125] });
  for (const text of ["", "50,", "0", "-5", "half"]) expect(readThresholds(text).ok).toBe(false);
});

test("text that is a formula to a spreadsheet is written as text; figures stay", () => {
  expect(toCsv([["=1+1", "+a", "-b", "@c", "\td", "e,f", 1.5]])).toBe("\"'=1+1\",'+a,'-b,'@c,'\td,\"e,f\",1.5");
});
