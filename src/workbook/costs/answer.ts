import { evaluate } from "../../sheet/evaluate";
import type { Cell } from "../../sheet/result";
import { doneWith, refused, type Outcome } from "../outcome";
import type { ImportedTable } from "./importedTable";
import { columnsOf, filterOf, type Offered, type Question } from "./question";

/** The months side by side, as DD.TREND gives them. */
export interface Answer {
  /** Titles of the columns before the months. */
  readonly heads: readonly string[];
  readonly months: readonly string[];
  readonly rows: readonly AnswerRow[];
  /** Null where the rows have no sum: usage of several products, or a single row. */
  readonly total: AnswerRow | null;
  /** The sentences of figures that are not known, each once. */
  readonly unknown: readonly string[];
}

export interface AnswerRow {
  readonly heads: readonly Cell[];
  readonly figures: readonly Cell[];
  readonly change: Cell;
  readonly percent: Cell;
}

/** What the sheet's own function says to a question. */
export function answerOf(table: ImportedTable, question: Question, offered: Offered): Outcome<Answer> {
  const columns = columnsOf(question, offered);
  const result = evaluate("TREND", [
    table.values,
    columns.length === 0 ? null : columns.join(", "),
    question.months,
    question.figure.measure,
    filterOf(question, offered),
  ]);
  if (result === null || !result.ok) return refused(result?.message ?? "There is no function DD.TREND.");
  const [titles = [], ...body] = result.value as readonly (readonly Cell[])[];
  const heads = Math.max(columns.length, 1);
  const all = body.map((cells): AnswerRow => ({
    heads: cells.slice(0, heads),
    figures: cells.slice(heads, -2),
    change: cells.at(-2) ?? "",
    percent: cells.at(-1) ?? "",
  }));
  const isUsage = question.figure.costType === null;
  const rows = columns.length === 0 ? all : all.slice(0, -1);
  const total = columns.length === 0 || isUsage ? null : (all.at(-1) ?? null);
  return doneWith({
    heads: columns.length === 0 ? ["Total"] : columns,
    months: titles.slice(heads, -2).map(String),
    rows,
    total,
    unknown: [...new Set([...rows, ...(total ? [total] : [])].flatMap(({ figures }) => figures.flatMap(sentenceOf)))],
  });
}

const sentenceOf = (cell: Cell): string[] => (typeof cell === "object" ? [cell.message] : []);
