import type { Input } from "../../sheet/cells";
import { bestCommitments } from "../../sheet/statement/bestCommitments";
import { findUsageColumns } from "../../sheet/statement/usageColumns";
import { columnName } from "../moveFormula";
import { doneWith, type Outcome } from "../outcome";
import { call } from "./call";
import { asArgument, heading, monthArgument } from "./monthCell";
import type { ReportSource, SourceRange } from "./source";
import type { Report } from "./writeReport";

/** The row of the titles. */
const top = 6;
/** Rows and columns beside the result that look like its own: alternatives are added. */
const growth = { rows: 50, columns: 12 };
const alternativesTable = "DD_Alternatives";
const titles = ["Alternative", "Product", "Option", "Commitment", "Pooling"];
const points: Readonly<Record<string, number>> = { Alternative: 140, Product: 150, Option: 70, Pooling: 100 };

type Row = readonly (string | number)[];

/** A table of other terms, to be changed on the sheet, and beside it what the month costs on each of them. */
export function whatIf(
  source: ReportSource,
  { alternatives }: { readonly alternatives: SourceRange | null },
): Outcome<Report> {
  const { usage, contract, allotments, settings, rates } = source;
  const terms = alternatives === null ? null : kept(alternatives);
  const [header = titles, ...body] = terms ?? [titles, ...startingTerms(source)];
  const cells = [header, ...body];
  const spill = call("WHATIF", [
    asArgument(usage),
    asArgument(contract),
    { written: `${alternativesTable}[#All]`, value: cells },
    asArgument(allotments),
    monthArgument(source),
    asArgument(settings),
    asArgument(rates),
  ]);
  if (!spill.ok) return spill;
  const { formula, rows } = spill.value;
  const title = "What if";
  const column = (index: number): string => columnName(header.length + 1 + index);
  const [width, last] = [rows[0]?.length ?? 3, top + rows.length - 1];
  const [names, first, end] = [column(0), column(1), column(width - 2)];
  const widest = column(width - 1 + growth.columns);
  const figures = `${first}${top + 1}:${widest}${last + growth.rows}`;
  const [from, to] = [last + 3, last + 21];
  return doneWith({
    sheet: "DD What if",
    blocks: [
      { address: "A1:B3", formulas: heading(title, source) },
      {
        address: "A4",
        formulas: [
          [
            "Change the terms in the table, or add rows. A blank cell leaves the contract’s term; a commitment of 0 is written as none.",
          ],
        ],
      },
      { address: `${names}${top}`, formulas: [[formula]] },
    ],
    tables: [{ name: alternativesTable, address: `A${top}`, cells }],
    styles: [
      ["A1", "DD Title"],
      ["A2", "DD Note"],
      ["A4", "DD Note"],
      ["B3", "DD Month"],
      [figures, "DD Money"],
      [`${names}${top}:${column(width - 1)}${top}`, "DD Header"],
      [`${first}${top}:${end}${top}`, "DD Figures header"],
    ],
    widths: [
      ...header.map(
        (name, index) => [`${columnName(index)}:${columnName(index)}`, points[String(name)] ?? 90] as const,
      ),
      [`${columnName(header.length)}:${columnName(header.length)}`, 20],
      [`${names}:${names}`, 170],
      [`${first}:${widest}`, 110],
    ],
    shares: [],
    totals: { address: `${names}${top + 1}:${widest}${last + growth.rows}`, column: names, isOpen: true },
    lowest: figures,
    frozenRows: top,
    page: { title, titleRows: `$${top}:$${top}`, orientation: "Landscape" },
    charts: [
      {
        title: "Total cost on each terms",
        type: "ColumnClustered",
        categories: `${first}${top}:${end}${top}`,
        axis: "Terms",
        series: [{ name: "Total cost", cells: `${first}${last}:${end}${last}` }],
        seriesBy: "Rows",
        from: `${names}${from}`,
        to: `${column(Math.max(width - 1, 5))}${to}`,
      },
    ],
  });
}

/** The rows of an earlier table, as they were typed; null: it has none. */
function kept({ values }: SourceRange): Row[] | null {
  const [header, ...body] = values;
  const rows = body.filter((row) => row.some((cell) => cell !== "" && cell !== null && cell !== undefined));
  return header === undefined || rows.length === 0 ? null : [header, ...rows].map((row) => row.map(asCell));
}

const asCell = (cell: Input): string | number => (typeof cell === "number" || typeof cell === "string" ? cell : "");

/** What is worth trying of any contract. Figures of the month have no hours. */
function startingTerms({ usage, contract, allotments, month, settings, rates }: ReportSource): Row[] {
  const best = bestCommitments(
    usage.values,
    contract.values,
    allotments?.values ?? null,
    month === null ? null : `${month.year}-${String(month.month).padStart(2, "0")}`,
    null,
    settings?.values ?? null,
    rates?.values ?? null,
  );
  const columns = findUsageColumns(usage.values[0] ?? [], null);
  const hasHours = columns.ok && !columns.value.perMonth;
  return [
    ...(hasHours ? [["All hourly", "", "hourly", "", ""]] : []),
    ["All monthly", "", "monthly", "", ""],
    ...(hasHours ? [["Pooled", "", "", "", "billing period"]] : []),
    ...(best.ok
      ? best.value.map(({ product, commitment }) => ["Best commitments", product, "", commitment === 0 ? "none" : commitment, ""]) // prettier-ignore
      : []),
  ];
}
