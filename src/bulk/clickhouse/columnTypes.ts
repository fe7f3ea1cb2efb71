/** What a column may hold usage, time or names as; `unread`: none of them without loss. */
export type ColumnKind = "hour" | "day" | "name" | "decimal" | "integer" | "double" | "unread";

export interface ColumnType {
  /** As ClickHouse writes it. */
  readonly text: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  /** Decimals behind the point, where the type fixes them. */
  readonly scale: number | null;
  /** Parts of a second. */
  readonly subseconds: boolean;
}

const wrapper = /^(Nullable|LowCardinality)\((.*)\)$/;
const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ["hour", /^DateTime(64)?(\(|$)/],
  ["day", /^Date(32)?$/],
  ["decimal", /^Decimal\(/],
  ["integer", /^U?Int(8|16|32|64|128|256)$/],
  ["double", /^Float64$/],
  ["name", /^(String|UUID|Enum(8|16)\(.*)/],
];

export function columnType(text: string): ColumnType {
  let inner = text;
  let nullable = false;
  for (let wrapped = wrapper.exec(inner); wrapped !== null; wrapped = wrapper.exec(inner)) {
    nullable ||= wrapped[1] === "Nullable";
    inner = wrapped[2] ?? "";
  }
  const kind = kinds.find(([, pattern]) => pattern.test(inner))?.[0] ?? "unread";
  const decimals = /^Decimal\(\d+, (\d+)\)$/.exec(inner)?.[1];
  return {
    text,
    kind,
    nullable,
    scale: kind === "integer" ? 0 : decimals === undefined ? null : Number(decimals),
    subseconds: inner.startsWith("DateTime64"),
  };
}
