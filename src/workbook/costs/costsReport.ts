import type { Cell } from "../../sheet/result";
import type { ChartPlan } from "../addChart";
import { columnName } from "../moveFormula";
import { doneWith, type Outcome } from "../outcome";
import { call, type Argument, type Spill } from "../reports/call";
import { text } from "../reports/statementTable";
import type { ReportStyle } from "../reports/styles";
import { writeReport, type Report, type WrittenReport } from "../reports/writeReport";
import { filterTable } from "./filterTable";
import type { ImportedTable } from "./importedTable";
import { columnsOf, filterOf, type Offered, type Question } from "./question";

/** The row of the titles. */
const top = 6;
/** The column where the figures begin, beside the filter. */
const start = 3;
/** Rows below the result that look like its own: organizations are added. */
const growth = 50;
/** Groups of a chart that can still be told apart. */
const drawn = 10;
/** Columns that the chart covers, between the figures and their split. */
const chartColumns = 8;

const noTotal = "The total adds up figures of different units: read it only where they are the same.";

export const costsSheet = "DD Costs";

/** Writes the figures of a question as formulas that follow the imported table and the filter on the sheet. */
export async function writeCosts(
  table: ImportedTable,
  question: Question,
  offered: Offered,
): Promise<Outcome<WrittenReport>> {
  const report = costsReport(table, question, offered);
  return report.ok ? writeReport(report.value) : report;
}

export function costsReport(table: ImportedTable, question: Question, offered: Offered): Outcome<Report> {
  const { figure, months, groupBy } = question;
  const columns = columnsOf(question, offered);
  const filter = filterTable("DD_Costs_filter", filterOf(question, offered));
  const whole: Argument = { written: `${table.name}[#All]`, value: table.values };
  const measure = text(figure.measure);
  const spill = call("TREND", [whole, text(columns.length === 0 ? null : columns.join(", ")), { written: String(months), value: months }, measure, filter.argument]); // prettier-ignore
  if (!spill.ok) return spill;
  const split = figure.costType === null ? null : call("ROLLUP", [whole, text("Month, Charge type"), measure, filter.argument]); // prettier-ignore
  if (split !== null && !split.ok) return split;
  const style: ReportStyle = figure.costType === null ? "DD Quantity" : "DD Money";
  const heads = Math.max(columns.length, 1);
  const width = heads + months + 2;
  const chartAt = start + width + 1;
  const splitAt = chartAt + chartColumns + 1;
  const [first, last, end] = [columnName(start), columnName(start + width - 1), top + spill.value.rows.length - 1];
  const figuresFrom = columnName(start + heads);
  const by = groupBy === "none" ? "" : ` by ${groupBy.toLowerCase()}`;
  const title = `${figure.title}${by}`;
  return doneWith({
    sheet: costsSheet,
    blocks: [
      { address: "A1", formulas: [[title]] },
      { address: "A2", formulas: [[`From the table ${table.name}. Change the filter, or add rows to it: values of one column are alternatives.`]] }, // prettier-ignore
      { address: "A3", formulas: [[figure.costType === null ? `${figure.finality} ${noTotal}` : figure.finality]] },
      { address: "A4", formulas: [[openFigures(table, figure.measure, figure.costType)]] },
      { address: `${first}${top}`, formulas: [[spill.value.formula]] },
      ...(split === null
        ? []
        : [
            {
              address: `${columnName(splitAt)}${top - 1}`,
              formulas: [["Every month of the table, by type of charge"]],
            },
            { address: `${columnName(splitAt)}${top}`, formulas: [[split.value.formula]] },
          ]),
    ],
    tables: [filter.table],
    styles: [
      ["A1", "DD Title"],
      ["A2:A4", "DD Note"],
      [`${figuresFrom}${top + 1}:${last}${end + growth}`, style],
      [`${first}${top}:${last}${top}`, "DD Header"],
      [`${figuresFrom}${top}:${last}${top}`, "DD Figures header"],
      ...(split === null ? [] : splitStyles(splitAt, split.value)),
    ],
    widths: [
      ["A:A", 110],
      ["B:B", 150],
      ["C:C", 20],
      ...columnsFrom(start, heads, 150),
      ...columnsFrom(start + heads, months + 2, 90),
      ...(split === null ? [] : [...columnsFrom(splitAt, 2, 90), ...columnsFrom(splitAt + 2, 1, 100)]),
    ],
    shares: [],
    totals: { address: `${first}${top + 1}:${last}${end + growth}`, column: first },
    ...(spill.value.rows.some((cells) => cells.some((cell) => typeof cell === "object")) && {
      remarks: ["Figures that Datadog leaves open make their sums unknown."],
    }),
    frozenRows: top,
    page: { title, titleRows: `$${top}:$${top}`, orientation: "Landscape", area: `A:${last}` },
    charts: chartOf(spill.value, { heads, title, from: chartAt }),
  });
}

const columnsFrom = (at: number, count: number, points: number): [string, number][] =>
  Array.from({ length: count }, (_, index) => {
    const letters = columnName(at + index);
    return [`${letters}:${letters}`, points];
  });

/** A blank cell is told from 0 by Excel itself: some platforms hand both to a function as 0. */
function openFigures({ name }: ImportedTable, measure: string, costType: string | null): string {
  const open = `(1-ISNUMBER(${name}[${measure}]))`;
  const count = `SUMPRODUCT(${costType === null ? "" : `(${name}[Cost type]="${costType}")*`}${open})`;
  return `=IF(${count}=0,"","Open figures of the table, which Datadog has not given: "&${count}&". Sums with them are not known.")`;
}

function splitStyles(at: number, { rows }: Spill): [string, ReportStyle][] {
  const [month, charge, cost] = [columnName(at), columnName(at + 1), columnName(at + 2)];
  const last = top + rows.length + growth;
  return [
    [`${month}${top - 1}`, "DD Note"],
    [`${month}${top + 1}:${month}${last}`, "DD Month"],
    [`${cost}${top + 1}:${cost}${last}`, "DD Money"],
    [`${month}${top}:${charge}${top}`, "DD Header"],
    [`${cost}${top}`, "DD Figures header"],
  ];
}

/** Months along the axis, a part of each column a group; of very many groups the total alone. */
function chartOf({ rows }: Spill, { heads, title, from }: { heads: number; title: string; from: number }): ChartPlan[] {
  const shown = (rows[0]?.length ?? 0) - heads - 2;
  const [first, end] = [columnName(start + heads), columnName(start + heads + shown - 1)];
  const groups = rows.slice(1, -1);
  const named = groups.map((cells, index) => ({ name: nameOf(cells.slice(0, heads)), row: top + 1 + index }));
  const series = named.length > 0 && named.length <= drawn ? named : [{ name: "Total", row: top + rows.length - 1 }];
  return [
    {
      title,
      type: "ColumnStacked",
      categories: `${first}${top}:${end}${top}`,
      axis: "Month",
      series: series.map(({ name, row }) => ({ name, cells: `${first}${row}:${end}${row}` })),
      seriesBy: "Rows",
      from: `${columnName(from)}${top}`,
      to: `${columnName(from + chartColumns - 1)}${top + 18}`,
    },
  ];
}

const nameOf = (heads: readonly Cell[]): string =>
  heads.flatMap((cell) => (typeof cell === "object" || cell === "" ? [] : [cell])).join(", ");
