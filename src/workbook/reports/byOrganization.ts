import { columnName } from "../moveFormula";
import { doneWith, refused, type Outcome } from "../outcome";
import type { ReportSource } from "./source";
import { statementSheet } from "./statementReport";
import { statementTable, top } from "./statementTable";
import type { Report } from "./writeReport";

/** What each organization bears of the bill, and their totals beside it. */
export function byOrganization(
  source: ReportSource,
  { groupBy }: { readonly groupBy: string | null },
): Outcome<Report> {
  if (groupBy === null)
    return refused("The table of usage has no column to share the bill out by. Add a column Organization to it.");
  const table = statementTable(source, { groupBy, only: null });
  if (!table.ok) return table;
  const { rows, titles } = table.value;
  const report = statementSheet(source, table.value, { sheet: "DD By organization", title: `Bill by ${groupBy.toLowerCase()}` }); // prettier-ignore
  const [names, costs] = [columnName(titles.length + 1), columnName(titles.length + 2)];
  const spill = `$A$${top}#`;
  const totals = (title: string): string =>
    `=FILTER(INDEX(${spill},0,${titles.indexOf(title) + 1}),INDEX(${spill},0,${titles.indexOf("Product") + 1})="Total")`;
  const count = rows.filter((cells) => cells[titles.indexOf("Product")] === "Total").length;
  const [first, last, lastPart] = [top + 1, top + count, top + count - 1];
  return doneWith({
    ...report,
    blocks: [
      ...report.blocks,
      { address: `${names}${top}:${costs}${top}`, formulas: [[groupBy, "Total cost"]] },
      { address: `${names}${first}:${costs}${first}`, formulas: [[totals(groupBy), totals("Total cost")]] },
    ],
    styles: [
      ...report.styles,
      [`${names}${top}`, "DD Header"],
      [`${costs}${top}`, "DD Figures header"],
      [`${costs}${first}:${costs}${last}`, "DD Money"],
      [`${names}${last}:${costs}${last}`, "DD Total"],
    ],
    widths: [...report.widths, [`${names}:${names}`, 150], [`${costs}:${costs}`, 95]],
    charts: [
      {
        title: `Total cost by ${groupBy.toLowerCase()}`,
        type: "BarClustered",
        categories: `${names}${first}:${names}${lastPart}`,
        axis: groupBy,
        series: [{ name: "Total cost", cells: `${costs}${first}:${costs}${lastPart}` }],
        from: `${columnName(titles.length + 4)}${top}`,
        to: `${columnName(titles.length + 11)}${top + 18}`,
      },
    ],
  });
}
