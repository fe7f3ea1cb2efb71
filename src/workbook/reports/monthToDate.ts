import { columnName } from "../moveFormula";
import { doneWith, type Outcome } from "../outcome";
import { call } from "./call";
import type { Mark } from "./markShares";
import { asArgument, heading, monthArgument } from "./monthCell";
import type { ReportSource } from "./source";
import type { ReportStyle } from "./styles";
import type { Report } from "./writeReport";

/** The row of the titles; the percentages and the hours that have passed stand above. */
const top = 7;
/** Rows below the result that look like its own: a contract grows. */
const growth = 50;

const columns: readonly (readonly [points: number, style?: ReportStyle])[] = [
  [170],
  [85],
  [95, "DD Quantity"],
  [105, "DD Quantity"],
  [115, "DD Quantity"],
  [110, "DD Quantity"],
  [125, "DD Percent"],
  [140, "DD Percent"],
  [130, "DD Quantity"],
  [145, "DD Quantity"],
  [105, "DD Money"],
  [300, "DD Text"],
];

/** The month in progress: used and projected, as shares of what is included, marked from the percentages in row 4 on. */
export function monthToDate(
  source: ReportSource,
  { thresholds }: { readonly thresholds: readonly number[] },
): Outcome<Report> {
  const { usage, contract, allotments, settings, rates } = source;
  const spill = call("MONTHTODATE", [
    asArgument(usage),
    asArgument(contract),
    asArgument(allotments),
    monthArgument(source),
    asArgument(settings),
    asArgument(rates),
  ]);
  if (!spill.ok) return spill;
  const { formula, rows } = spill.value;
  const title = "Month to date";
  const last = top + rows.length + growth;
  const marks = marksOf(thresholds);
  const ends = marks.length === 0 ? "B4" : `B4:${columnName(marks.length)}4`;
  const product = top + rows.length - 2;
  return doneWith({
    sheet: "DD Month to date",
    blocks: [
      { address: "A1:B3", formulas: heading(title, source) },
      ...(marks.length === 0
        ? []
        : [
            { address: "A4", formulas: [["Marked from"]] },
            { address: ends, formulas: [marks.map(({ from }) => from)] },
          ]),
      { address: "A5", formulas: [[`=INDEX($A$${top}#,ROWS($A$${top}#),${columns.length})`]] },
      { address: `A${top}`, formulas: [[formula]] },
    ],
    styles: [
      ["A1", "DD Title"],
      ["A2", "DD Note"],
      ["B3", "DD Month"],
      [ends, "DD Percent"],
      ["A5", "DD Note"],
      ...columns.flatMap(([, style], index) =>
        style === undefined ? [] : [[`${columnName(index)}${top + 1}:${columnName(index)}${last}`, style] as const],
      ),
      [`A${top}:L${top}`, "DD Header"],
      [`C${top}:K${top}`, "DD Figures header"],
    ],
    widths: columns.map(([points], index) => [`${columnName(index)}:${columnName(index)}`, points] as const),
    shares: [
      ...marks.map((mark, index) => ({ address: `${columnName(index + 1)}4`, marks: [mark] })),
      { address: `G${top + 1}:H${last}`, marks },
    ],
    totals: { address: `A${top + 1}:L${last}`, column: "A" },
    fitted: { rows: `A${top + 1}:L${top + rows.length - 1}`, of: `A${top}` },
    frozenRows: top,
    page: { title, titleRows: `$${top}:$${top}`, orientation: "Landscape", area: "A:L" },
    charts:
      product <= top
        ? []
        : [
            {
              title: "Share of the included usage",
              type: "BarClustered",
              categories: `A${top + 1}:A${product}`,
              axis: "Product",
              series: [
                { name: "To date", cells: `G${top + 1}:G${product}` },
                { name: "Projected", cells: `H${top + 1}:H${product}` },
              ],
              from: `N${top}`,
              to: `U${top + 18}`,
            },
          ],
  });
}

/** Each percentage in a cell of its own, where it may be changed. What is beyond what is included is marked as such. */
function marksOf(thresholds: readonly number[]): Mark[] {
  const rising = [...new Set(thresholds)].sort((one, other) => one - other);
  const below = rising.filter((from) => from < 1);
  return rising.map((from, index) => ({
    from,
    cell: `$${columnName(index + 1)}$4`,
    as: from >= 1 ? "over" : from === below.at(-1) ? "warning" : "notice",
  }));
}
