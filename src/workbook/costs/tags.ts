import { monthText } from "../../engine/month";
import { mayBeBlank, type Input } from "../../sheet/cells";
import { evaluate } from "../../sheet/evaluate";
import { readMonth } from "../../sheet/readMonth";
import type { Cell } from "../../sheet/result";
import { doneWith, refused, type Outcome } from "../outcome";
import { cellsOf, placeOf, type ImportedTable } from "./importedTable";
import type { FilterRows } from "./question";

/** Figures by tags: costs of all products, or usage under one of Datadog's keys. */
export interface TagQuestion {
  readonly measure: TagMeasure;
  readonly month: string;
  /** Null: costs of all products. */
  readonly key: string | null;
  /** Columns: tag keys, Organization, Product. */
  readonly by: readonly string[];
  /** What is charged back in proportion; null: nothing is. */
  readonly amount: number | null;
}

const tagMeasures = {
  DD_Cost_Attribution: ["Total cost", "Committed cost", "On-demand cost"],
  DD_Attribution: ["Usage"],
} as const;
export type TagMeasure = (typeof tagMeasures)[keyof typeof tagMeasures][number];
export const isTagTable = ({ name }: ImportedTable): boolean => name in tagMeasures;

export interface OfferedTags {
  readonly table: ImportedTable;
  readonly measures: readonly TagMeasure[];
  /** The latest first. */
  readonly months: readonly string[];
  readonly keys: readonly { readonly key: string; readonly text: string }[];
  /** What the figures can be grouped by. */
  readonly by: readonly string[];
}

export function offeredTags(table: ImportedTable): OfferedTags {
  const isCost = table.name === "DD_Cost_Attribution";
  const products = cellsOf(table, "Product");
  const named = new Map(cellsOf(table, "API key").map((key, row) => [textOf(key), textOf(products[row])]));
  return {
    table,
    measures: isCost ? tagMeasures.DD_Cost_Attribution : tagMeasures.DD_Attribution,
    months: [...new Set(cellsOf(table, "Month").map(monthOf))].filter((month) => month !== "").sort().reverse(), // prettier-ignore
    keys: [...named]
      .filter(([key]) => key !== "")
      .map(([key, product]) => ({ key, text: product === key ? key : `${product} (${key})` })),
    by: [...tagKeysOf(table), "Organization", ...(isCost ? ["Product"] : [])],
  };
}

const textOf = (cell: Input): string => (typeof cell === "string" ? cell.trim() : "");

/** The columns between whose figure it is and of which product. Columns that were added by hand stand to the right. */
function tagKeysOf({ values }: ImportedTable): string[] {
  const titles = values[0] ?? [];
  const from = Math.max(placeOf(titles, "Organization"), placeOf(titles, "Account")) + 1;
  return titles.slice(from, Math.max(placeOf(titles, "Product"), from)).map(String);
}

const monthOf = (cell: Input): string => {
  const month = mayBeBlank(cell) ? null : readMonth(cell);
  return month?.ok && month.value !== null ? monthText(month.value) : "";
};

/** The month's rows. Where usage has hours beside the month's own figures, these alone count: the hours are the same again. */
export function tagFilter({ table }: OfferedTags, { month, key }: TagQuestion): FilterRows {
  const months = cellsOf(table, "Month");
  const hours = cellsOf(table, "Hour");
  const cells = [...new Set(months.filter((cell) => monthOf(cell) === month))];
  const hasMonth = hours.some((hour, row) => mayBeBlank(hour) && monthOf(months[row]) === month);
  return [
    ...cells.map((cell) => ["Month", typeof cell === "number" ? cell : String(cell)] as const),
    ...(hasMonth ? [["Hour", "(blank)"] as const] : []),
    ...(key === null ? [] : [["API key", key] as const]),
  ];
}

export interface TagAnswer {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly heads: readonly Cell[]; readonly figure: Cell; readonly part: Cell | null }[];
  readonly total: Cell;
  /** Why there are no parts; null: there are, or none were asked for. */
  readonly noParts: string | null;
}

/** What the sheet's own functions say. */
export function tagAnswer(offered: OfferedTags, question: TagQuestion): Outcome<TagAnswer> {
  const { by, measure, amount } = question;
  const result = evaluate("ROLLUP", [offered.table.values, by.join(", "), measure, tagFilter(offered, question)]);
  if (result === null || !result.ok) return refused(result?.message ?? "There is no function DD.ROLLUP.");
  const [, ...body] = result.value as readonly (readonly Cell[])[];
  const groups = body.slice(0, -1);
  const split = amount === null ? null : evaluate("CHARGEBACK", [amount, groups.map((cells) => [shareOf(cells)])]);
  const parts = split?.ok ? (split.value as readonly (readonly Cell[])[]) : [];
  return doneWith({
    heads: by,
    rows: groups.map((cells, index) => ({
      heads: cells.slice(0, -1),
      figure: cells.at(-1) ?? "",
      part: parts[index]?.[0] ?? null,
    })),
    total: body.at(-1)?.at(-1) ?? "",
    noParts: split === null || split.ok ? null : split.message,
  });
}

/** An error arrives in a function as Excel hands it over. */
const shareOf = (cells: readonly Cell[]): Input => {
  const figure = cells.at(-1);
  return typeof figure === "object" ? { basicValue: figure.error } : figure;
};
