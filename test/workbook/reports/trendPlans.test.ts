import type { ReportOptions } from "../../../src/workbook/reports/reports";
import { monthToDate } from "../../../src/workbook/reports/monthToDate";
import { sixMonths } from "../../../src/workbook/reports/sixMonths";
import type { ReportSource } from "../../../src/workbook/reports/source";
import { whatIf } from "../../../src/workbook/reports/whatIf";

const range = (reference: string, values: unknown[][]) => ({ reference, values });
const usage = range("Usage[#All]", [
  ["Month", "Product", "Usage"],
  ["2026-10", "Custom Events", 1000],
  ["2026-11", "Custom Events", 400],
]);
const source: ReportSource = {
  usage,
  contract: range("DD_Contract[#All]", [
    ["Product", "Option", "Commitment", "Committed rate", "On-demand rate"],
    ["Custom Events", "monthly", 500, 0.01, 0.015],
  ]),
  allotments: null,
  settings: null,
  rates: null,
  month: { year: 2026, month: 11 },
};
const options: ReportOptions = { groupBy: null, only: null, thresholds: [0.8, 1, 0.5], alternatives: null, reported: { billable: null, costs: null }, account: null }; // prettier-ignore

function planned<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string },
): T {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

test("six months are trends of the bill, and of usage where rows name the product", () => {
  const report = planned(sixMonths(source, options));
  expect(
    report.blocks.flatMap(({ formulas }) => formulas.flat()).filter((cell) => String(cell).startsWith("=")),
  ).toEqual([
    '=DD.TREND(DD.STATEMENT(Usage[#All],DD_Contract[#All]),"Product",6)',
    '=DD.TREND(Usage[#All],"Product",6)',
  ]);
  expect(report.charts.map(({ series }) => series)).toEqual([[{ name: "Custom Events", cells: "B6:C6" }]]);
});

test("a wide table of usage has costs only", () => {
  const wide = range("Usage[#All]", [["Month", "Custom Events"], ["2026-10", 1000], ["2026-11", 400]]); // prettier-ignore
  expect(planned(sixMonths({ ...source, usage: wide }, options)).charts).toHaveLength(1);
});

test("a single month is a sentence, not a sheet", () => {
  const one = range("Usage[#All]", usage.values.slice(0, 2));
  expect(sixMonths({ ...source, usage: one }, options)).toEqual({
    ok: false,
    message: "The table of usage has one month only. Six months compares months: it needs two of them or more.",
  });
});

test("figures of a month in progress need the hours that have passed, and are marked from cells", () => {
  expect(monthToDate(source, options)).toMatchObject({ ok: false, message: expect.stringContaining("Elapsed hours") as string }); // prettier-ignore
  const settings = range("DD_Settings", [["Elapsed hours", 240]]);
  const report = planned(monthToDate({ ...source, settings }, options));
  expect(report.blocks.find(({ address }) => address === "A7")?.formulas).toEqual([
    ["=DD.MONTHTODATE(Usage[#All],DD_Contract[#All],,$B$3,DD_Settings)"],
  ]);
  expect(report.blocks.find(({ address }) => address === "B4:D4")?.formulas).toEqual([[0.5, 0.8, 1]]);
  expect(report.shares.at(-1)?.marks).toEqual([
    { from: 0.5, cell: "$B$4", as: "notice" },
    { from: 0.8, cell: "$C$4", as: "warning" },
    { from: 1, cell: "$D$4", as: "over" },
  ]);
});

test("alternatives begin with what is worth trying, and those that are there are kept", () => {
  const report = planned(whatIf(source, options));
  expect(report.tables?.[0]?.cells).toEqual([
    ["Alternative", "Product", "Option", "Commitment", "Pooling"],
    ["All monthly", "", "monthly", "", ""],
    ["Best commitments", "Custom Events", "", 400, ""],
  ]);
  expect(report.blocks.at(-1)).toEqual({
    address: "G6",
    formulas: [["=DD.WHATIF(Usage[#All],DD_Contract[#All],DD_Alternatives[#All],,$B$3)"]],
  });
  const typed = [["Alternative", "Product", "Commitment"], ["Ours", "Custom Events", "none"], ["", "", ""]]; // prettier-ignore
  const kept = planned(whatIf(source, { ...options, alternatives: range("DD_Alternatives[#All]", typed) }));
  expect(kept.tables?.[0]?.cells).toEqual(typed.slice(0, 2));
});
