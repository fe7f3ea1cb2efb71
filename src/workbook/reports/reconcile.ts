import { columnName } from "../moveFormula";
import { doneWith, refused, type Outcome } from "../outcome";
import { call } from "./call";
import { asArgument, heading, monthArgument } from "./monthCell";
import type { ReportSource, SourceRange } from "./source";
import { text } from "./statementTable";
import type { ReportStyle } from "./styles";
import type { Report } from "./writeReport";

/** What Datadog reports of the account, as it was imported. Null: the workbook has none. */
export interface Reported {
  readonly billable: SourceRange | null;
  readonly costs: SourceRange | null;
}

/** The row of the titles. */
const top = 6;
const growth = 50;
/** What the column Status says of figures that are not the same. */
const different: readonly string[] = ["differs", "only computed", "only reported", "not known"];
const columns: readonly (readonly [points: number, style?: ReportStyle])[] = [
  [170],
  [105],
  [85],
  [100, "DD Quantity"],
  [100, "DD Quantity"],
  [100, "DD Quantity"],
  [95],
  [640],
];

/** The statement that is computed from hourly usage against what Datadog reports of the month, with the causes that can be told. */
export function reconcileReport(
  source: ReportSource,
  { reported, account }: { readonly reported: Reported; readonly account: string | null },
): Outcome<Report> {
  const { usage, contract, allotments, settings, rates } = source;
  const { billable, costs } = reported;
  if (billable === null && costs === null)
    return refused("The workbook has neither DD_Billable nor DD_Cost: import billable usage or costs of the month.");
  const spill = call("RECONCILEBILL", [
    asArgument(usage),
    asArgument(contract),
    asArgument(allotments),
    monthArgument(source),
    asArgument(billable),
    asArgument(costs),
    asArgument(settings),
    asArgument(rates),
    text(account),
  ]);
  if (!spill.ok) return spill;
  const { formula, rows } = spill.value;
  const title = "Reconcile";
  const last = top + rows.length - 1;
  const lastColumn = columnName(columns.length - 1);
  const differing = rows.filter((cells) => different.some((status) => status === cells[6])).length; // prettier-ignore
  const cells = `A${top + 1}:${lastColumn}${last + growth}`;
  return doneWith({
    sheet: "DD Reconcile",
    blocks: [
      { address: "A1:B3", formulas: heading(title, source) },
      {
        address: "A4",
        formulas: [["Difference is computed less reported. What to do about each cause: the page “Where a figure may differ from an invoice” of the guide."]], // prettier-ignore
      },
      { address: `A${top}`, formulas: [[formula]] },
    ],
    styles: [
      ["A1", "DD Title"],
      ["A2", "DD Note"],
      ["A4", "DD Note"],
      ["B3", "DD Month"],
      ...columns.flatMap(([, style], index) =>
        style === undefined
          ? []
          : [[`${columnName(index)}${top + 1}:${columnName(index)}${last + growth}`, style] as const],
      ),
      [`A${top}:${lastColumn}${top}`, "DD Header"],
      [`D${top}:F${top}`, "DD Figures header"],
    ],
    widths: columns.map(([points], index) => [`${columnName(index)}:${columnName(index)}`, points] as const),
    shares: [],
    differences: { address: cells, column: "G", says: different },
    totals: { address: cells, column: "A" },
    remarks: [
      differing === 0
        ? "All figures are as Datadog reports them."
        : `${differing} of ${rows.length - 1} figures are not as Datadog reports them: see their causes.`,
    ],
    frozenRows: top,
    page: { title, titleRows: `$${top}:$${top}`, orientation: "Landscape", area: `A:${lastColumn}` },
    charts: [],
  });
}
