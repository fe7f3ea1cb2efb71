import { columnName } from "../moveFormula";
import { doneWith, type Outcome } from "../outcome";
import { call } from "../reports/call";
import { text } from "../reports/statementTable";
import type { ReportStyle } from "../reports/styles";
import { writeReport, type Report, type WrittenReport } from "../reports/writeReport";
import { filterTable } from "./filterTable";
import { tagFilter, type OfferedTags, type TagQuestion } from "./tags";

const top = 6;
/** The column where the figures begin, beside the filter. */
const start = 3;
const growth = 100;

export const tagsSheet = "DD By tag";

/** Writes the figures by tags, and what each bears of an amount, as formulas that follow the table, the filter and the amount. */
export async function writeTags(offered: OfferedTags, question: TagQuestion): Promise<Outcome<WrittenReport>> {
  const report = tagsReport(offered, question);
  return report.ok ? writeReport(report.value) : report;
}

export function tagsReport(offered: OfferedTags, question: TagQuestion): Outcome<Report> {
  const { by, measure, amount } = question;
  const { name, values } = offered.table;
  const filter = filterTable("DD_Tags_filter", tagFilter(offered, question));
  const spill = call("ROLLUP", [{ written: `${name}[#All]`, value: values }, text(by.join(", ")), text(measure), filter.argument]); // prettier-ignore
  if (!spill.ok) return spill;
  const [first, figures, parts] = [start, start + by.length, start + by.length + 1].map(columnName) as [string, string, string]; // prettier-ignore
  const last = top + spill.value.rows.length - 1;
  const whole = `$${first}$${top}#`;
  const shares = `INDEX(${whole},SEQUENCE(ROWS(${whole})-2,1,2),${by.length + 1})`;
  const style: ReportStyle = name === "DD_Attribution" ? "DD Quantity" : "DD Money";
  const title = `${measure} by ${by.join(", ")}`;
  const end = amount === null ? figures : parts;
  return doneWith({
    sheet: tagsSheet,
    blocks: [
      { address: "A1", formulas: [[title]] },
      { address: "A2", formulas: [[`From the table ${name}. (blank): not tagged with the key; <empty>: the key without a value; a | b: the key several times.`]] }, // prettier-ignore
      ...(amount === null
        ? []
        : [
            { address: "A4:B4", formulas: [["Amount", amount]] },
            { address: `${parts}${top}`, formulas: [["Chargeback"]] },
            { address: `${parts}${top + 1}`, formulas: [[`=DD.CHARGEBACK($B$4,${shares})`]] },
          ]),
      { address: `${first}${top}`, formulas: [[spill.value.formula]] },
    ],
    tables: [filter.table],
    styles: [
      ["A1", "DD Title"],
      ["A2", "DD Note"],
      ["B4", "DD Money"],
      [`B${top + 1}`, "DD Month"],
      [`${figures}${top + 1}:${figures}${last + growth}`, style],
      [`${parts}${top + 1}:${parts}${last + growth}`, "DD Money"],
      [`${first}${top}:${end}${top}`, "DD Header"],
      [`${figures}${top}:${end}${top}`, "DD Figures header"],
    ],
    widths: [
      ["A:A", 110],
      ["B:B", 150],
      ["C:C", 20],
      ...by.map((_, index): [string, number] => [`${columnName(start + index)}:${columnName(start + index)}`, 150]),
      [`${figures}:${parts}`, 100],
    ],
    shares: [],
    totals: { address: `${first}${top + 1}:${figures}${last + growth}`, column: first },
    frozenRows: top,
    page: { title, titleRows: `$${top}:$${top}`, orientation: "Portrait", area: `A:${end}` },
    charts: [
      {
        title,
        type: "BarClustered",
        categories: `${first}${top + 1}:${columnName(start + by.length - 1)}${last - 1}`,
        axis: by.join(", "),
        series: [{ name: measure, cells: `${figures}${top + 1}:${figures}${last - 1}` }],
        from: `${columnName(start + by.length + 3)}${top}`,
        to: `${columnName(start + by.length + 10)}${top + 18}`,
      },
    ],
  });
}
