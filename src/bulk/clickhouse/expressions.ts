import { hoursInMonth, monthAt, monthIndex, monthText, type Month } from "../../engine/month";
import type { ColumnType } from "./columnTypes";
import { identifier, tableName } from "./connection";
import type { DescribedTable } from "./describeTable";

/** The table's columns as the queries use them. Every one is named with its table, since columns may be called like anything. */
export interface Expressions {
  readonly table: string;
  readonly organization: string;
  readonly account: string;
  readonly product: string;
  readonly unit: string;
  /** Hours of the month, counted from 0. */
  readonly hour: string;
  /** Whether a row stands between two full hours. */
  readonly betweenHours: string;
  /** Usage as it is kept, where it is not null. */
  readonly usage: string;
  readonly hasUsage: string;
  /** Whether the row is of the month; in a form that uses an index on the column. */
  readonly within: string;
}

const row = "usage_row";

export function expressionsOf({ source, types }: DescribedTable, month: Month): Expressions {
  const { columns, perMonth } = source;
  const column = (name: string): string => `${row}.${identifier(name)}`;
  const present = (name: string, { nullable }: ColumnType): string =>
    nullable ? `assumeNotNull(${column(name)})` : column(name);
  const text = (name: string | null, type: ColumnType | null): string =>
    name === null || type === null
      ? "''"
      : type.nullable
        ? `ifNull(toString(${column(name)}), '')`
        : `toString(${column(name)})`;
  const time = present(columns.time, types.time);
  const start = Date.UTC(month.year, month.month - 1) / 1000;
  const days = types.time.kind === "day";
  const first = (of: Month): string => (days ? `toDate('${monthText(of)}-01')` : `toDateTime('${monthText(of)}-01 00:00:00', 'UTC')`); // prettier-ignore
  return {
    table: `${tableName(source)} AS ${row}`,
    organization: text(columns.organization, types.organization),
    account: text(columns.account, types.account),
    product: text(columns.product, types.product),
    unit: text(columns.unit, types.unit),
    hour: perMonth ? "0" : `intDiv(toUnixTimestamp(${time}) - ${start}, 3600)`,
    betweenHours: perMonth
      ? "0"
      : `toUnixTimestamp(${time}) % 3600 != 0${types.time.subseconds ? ` OR ${time} != toDateTime(${time}, 'UTC')` : ""}`,
    usage: present(columns.usage, types.usage),
    hasUsage: types.usage.nullable ? `isNotNull(${column(columns.usage)})` : "1",
    within: `${column(columns.time)} >= ${first(month)} AND ${column(columns.time)} < ${first(monthAt(monthIndex(month) + 1))}`,
  };
}

/** Usage as a decimal that holds it exactly: a double means its shortest decimal, as it does in a cell. */
export const exactUsage = (usage: string, { kind }: ColumnType, scale: number): string =>
  `CAST(${kind === "double" ? `toString(${usage})` : usage} AS ${decimalOf(scale)})`;

/** ClickHouse's widest decimal. */
export const digits = 76;
export const decimalOf = (scale: number): string => `Decimal(${digits}, ${scale})`;

/** Rows that the month can have hours for. */
export const spanOf = (month: Month, perMonth: boolean): number => (perMonth ? 1 : hoursInMonth(month));
