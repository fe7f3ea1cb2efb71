import type { ChartPlan } from "../addChart";
import { columnName } from "../moveFormula";
import { doneWith, refused, type Outcome } from "../outcome";
import { call, type Argument } from "./call";
import { asArgument, heading } from "./monthCell";
import { findUsageColumns } from "../../sheet/statement/usageColumns";
import type { ReportSource } from "./source";
import { text } from "./statementTable";
import type { ReportStyle } from "./styles";
import type { Report } from "./writeReport";

const months = 6;
/** Rows for products and organizations that are still to come, before the next part begins. */
const room = 12;
/** Lines of a chart that can still be told apart. */
const drawn = 10;

interface Part {
  readonly caption: string;
  readonly formula: string;
  readonly rows: readonly (readonly unknown[])[];
  /** Columns before the months. */
  readonly heads: number;
  readonly style: ReportStyle;
  readonly chart: string | null;
}

/** The last six months side by side with the change against the month before: costs, and usage where rows name the product. */
export function sixMonths(source: ReportSource, { groupBy }: { readonly groupBy: string | null }): Outcome<Report> {
  const found = partsOf(source, groupBy);
  if (!found.ok) return found;
  const title = "Six months";
  const placed = place(found.value);
  const widths = [170, 125, ...Array.from({ length: months + 2 }, () => 90)];
  return doneWith({
    sheet: "DD Six months",
    blocks: [
      { address: "A1:B3", formulas: heading(title, { ...source, month: null }) },
      ...placed.flatMap(({ top, part: { caption, formula } }) => [
        { address: `A${top - 1}`, formulas: [[caption]] },
        { address: `A${top}`, formulas: [[formula]] },
      ]),
    ],
    styles: [
      ["A1", "DD Title"],
      ["A2", "DD Note"],
      ...placed.flatMap(({ top, last, part: { rows, heads, style } }): [string, ReportStyle][] => {
        const end = columnName((rows[0]?.length ?? 1) - 1);
        return [
          [`A${top - 1}`, "DD Note"],
          [`A${top}:${end}${top}`, "DD Header"],
          [`${columnName(heads)}${top}:${end}${top}`, "DD Figures header"],
          [`${columnName(heads)}${top + 1}:${columnName(heads + months + 1)}${last + room}`, style],
          [`${end}${top + 1}:${end}${last}`, "DD Money"],
        ];
      }),
    ],
    widths: widths.map((points, index) => [`${columnName(index)}:${columnName(index)}`, points] as const),
    shares: [],
    totals: { address: `A5:${columnName(widths.length - 1)}${Math.max(...placed.map(({ last }) => last)) + room}`, column: "A", isOpen: true }, // prettier-ignore
    frozenRows: 2,
    page: { title, titleRows: "$1:$2", orientation: "Landscape", area: `A:${columnName(widths.length - 1)}` },
    charts: placed.flatMap(({ top, last, part }) => chartOf(part, top, last, columnName(widths.length + 1))),
  });
}

function place(parts: readonly Part[]): { part: Part; top: number; last: number }[] {
  let top = 5;
  return parts.map((part) => {
    const placed = { part, top, last: top + part.rows.length - 1 };
    top = placed.last + room + 3;
    return placed;
  });
}

function partsOf(source: ReportSource, groupBy: string | null): Outcome<Part[]> {
  const { usage, contract, allotments, settings, rates } = source;
  const bill = (by: string | null): Outcome<Argument> => {
    const args = [asArgument(usage), asArgument(contract), asArgument(allotments), null, text(by), asArgument(settings), asArgument(rates)]; // prettier-ignore
    const spill = call("STATEMENT", args);
    if (!spill.ok) return spill;
    return spill.value.rows[0]?.[0] === "Month"
      ? doneWith({ written: spill.value.formula.slice(1), value: spill.value.rows })
      : refused("The table of usage has one month only. Six months compares months: it needs two of them or more.");
  };
  const columns = findUsageColumns(usage.values[0] ?? [], null);
  const isLong = columns.ok && columns.value.long !== null;
  const table = { written: usage.reference, value: usage.values };
  const wanted = [
    { caption: "Cost by product", from: bill(null), by: "Product", style: "DD Money", chart: "Cost by product" },
    ...(groupBy === null
      ? []
      : [{ caption: `Cost by ${groupBy.toLowerCase()}`, from: bill(groupBy), by: groupBy, style: "DD Money", chart: `Cost by ${groupBy.toLowerCase()}` } as const]), // prettier-ignore
    ...(isLong
      ? [
          { caption: "Usage by product, as it is recorded: hours added up. The total adds up figures of different units.", from: doneWith(table), by: "Product", style: "DD Quantity", chart: null } as const, // prettier-ignore
          ...(groupBy === null
            ? []
            : [{ caption: `Usage by ${groupBy.toLowerCase()} and product`, from: doneWith(table), by: `${groupBy}, Product`, style: "DD Quantity", chart: null } as const]), // prettier-ignore
        ]
      : []),
  ] as const;
  const parts: Part[] = [];
  for (const { caption, from, by, style, chart } of wanted) {
    if (!from.ok) return from;
    const spill = call("TREND", [from.value, text(by), { written: String(months), value: months }]);
    if (!spill.ok) return spill;
    parts.push({ caption, ...spill.value, heads: by.includes(",") ? 2 : 1, style, chart });
  }
  return doneWith(parts);
}

/** Months along the axis, a part of each column a row; of very many rows the total alone. */
function chartOf({ rows, heads, chart }: Part, top: number, last: number, from: string): ChartPlan[] {
  if (chart === null) return [];
  const shown = (rows[0]?.length ?? 0) - heads - 2;
  const [first, end] = [columnName(heads), columnName(heads + shown - 1)];
  const names = rows.slice(1, -1).map(([name]) => String(name));
  const all = names.length <= drawn ? names.map((name, index) => ({ name, row: top + 1 + index })) : [{ name: "Total", row: last }]; // prettier-ignore
  const right = columnIndexOf(from) + 7;
  return [
    {
      title: chart,
      type: "ColumnStacked",
      categories: `${first}${top}:${end}${top}`,
      axis: "Month",
      series: all.map(({ name, row }) => ({ name, cells: `${first}${row}:${end}${row}` })),
      seriesBy: "Rows",
      from: `${from}${top}`,
      to: `${columnName(right)}${top + 16}`,
    },
  ];
}

const columnIndexOf = (letters: string): number => letters.charCodeAt(0) - 65;
