import type { ChartPlan } from "../addChart";
import { columnName } from "../moveFormula";
import { doneWith, type Outcome } from "../outcome";
import { heading } from "./monthCell";
import type { ReportSource } from "./source";
import { statementTable, top, type StatementTable } from "./statementTable";
import type { Report } from "./writeReport";

/** The bill of a month: a line a product, their total, and what each product costs as a chart. */
export function statementReport(source: ReportSource): Outcome<Report> {
  const table = statementTable(source, { groupBy: null, only: null });
  if (!table.ok) return table;
  return doneWith(statementSheet(source, table.value, { sheet: "DD Statement", title: "Statement" }));
}

/** A statement on a sheet, its chart to the right of what is printed. */
export function statementSheet(
  source: ReportSource,
  table: StatementTable,
  { sheet, title, note }: { readonly sheet: string; readonly title: string; readonly note?: string },
): Report {
  return {
    sheet,
    blocks: [
      { address: "A1:B3", formulas: heading(title, source, note) },
      { address: `A${top}`, formulas: [[table.formula]] },
    ],
    ...table.look,
    shares: [],
    frozenRows: top,
    page: { title, titleRows: `$${top}:$${top}`, orientation: "Landscape", area: table.across },
    charts: costByProduct(table),
  };
}

/** Without the total, which would dwarf the rest. */
function costByProduct({ rows, titles, column }: StatementTable): ChartPlan[] {
  const last = top + rows.length - 2;
  if (last <= top) return [];
  const cells = (title: string): string => `${column(title)}${top + 1}:${column(title)}${last}`;
  const from = titles.length + 1;
  return [
    {
      title: "Total cost by product",
      type: "BarClustered",
      categories: cells("Product"),
      axis: "Product",
      series: [{ name: "Total cost", cells: cells("Total cost") }],
      from: `${columnName(from)}${top}`,
      to: `${columnName(from + 7)}${top + 18}`,
    },
  ];
}
