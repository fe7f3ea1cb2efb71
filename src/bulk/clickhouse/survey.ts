import { fail, ok, type Result } from "../../engine/issue";
import type { Month } from "../../engine/month";
import type { AnswerRows } from "./answer";
import type { DescribedTable } from "./describeTable";
import { expressionsOf } from "./expressions";

/** The rows of a month that have the same names, and what can be wrong with them. */
export interface SurveyRow {
  readonly organization: string;
  readonly account: string;
  readonly product: string;
  readonly unit: string;
  readonly rows: number;
  /** Those that are not null. */
  readonly figures: number;
  readonly negative: number;
  readonly notFinite: number;
  readonly betweenHours: number;
  /** As ClickHouse writes them, in decimals or with an exponent. */
  readonly lowest: string;
  readonly highest: string;
  /** The most decimals behind the point that a figure has. */
  readonly decimals: number;
  /** The last hour of a row, with a figure or without, counted from 1. */
  readonly lastHour: number;
}

const columns = [
  "organization",
  "account",
  "product",
  "unit",
  "rows",
  "figures",
  "negative",
  "notFinite",
  "betweenHours",
  "lowest",
  "highest",
  "decimals",
  "lastHour",
] as const;

/** What the month has, before any of it is used: names are matched and figures are checked here. */
export function surveyQuery(described: DescribedTable, month: Month): string {
  const { table, organization, account, product, unit, hour, betweenHours, usage, hasUsage, within } = expressionsOf(
    described,
    month,
  );
  const { kind, scale } = described.types.usage;
  const digits = "toString(" + usage + ")";
  const decimals =
    kind === "double" || scale === null
      ? `max(length(extract(${digits}, '\\\\.([0-9]+)')) - toInt32OrZero(extract(${digits}, 'e([-+]?[0-9]+)')))`
      : String(scale);
  return `SELECT ${organization} AS organization_name, ${account} AS account_name, ${product} AS product_name, ${unit} AS unit_name,
  count() AS number_of_rows, countIf(${hasUsage}) AS figures, countIf(${hasUsage} AND ${usage} < 0) AS negative,
  ${kind === "double" ? `countIf(${hasUsage} AND NOT isFinite(${usage}))` : "0"} AS not_finite, countIf(${betweenHours}) AS between_hours,
  toString(minIf(${usage}, ${hasUsage})) AS lowest, toString(maxIf(${usage}, ${hasUsage})) AS highest,
  ${decimals} AS decimals, max(${hour}) + 1 AS last_hour
FROM ${table} WHERE ${within}
GROUP BY organization_name, account_name, product_name, unit_name
ORDER BY product_name, organization_name, account_name, unit_name`;
}

export function surveyRows({ columns: found, rows }: AnswerRows): Result<SurveyRow[]> {
  if (found.length !== columns.length)
    return fail("unknownFormat", "ClickHouse", `answers with ${found.length} columns`, `${columns.length} were asked`);
  return ok(
    rows.map((cells) => {
      const text = (column: (typeof columns)[number]): string => cells[columns.indexOf(column)] ?? "";
      const number = (column: (typeof columns)[number]): number => Number(text(column));
      return {
        organization: text("organization"),
        account: text("account"),
        product: text("product"),
        unit: text("unit"),
        rows: number("rows"),
        figures: number("figures"),
        negative: number("negative"),
        notFinite: number("notFinite"),
        betweenHours: number("betweenHours"),
        lowest: text("lowest"),
        highest: text("highest"),
        decimals: number("decimals"),
        lastHour: number("lastHour"),
      };
    }),
  );
}
