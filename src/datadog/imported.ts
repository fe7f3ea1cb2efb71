import type { Issue, Result } from "../engine/issue";
import { fail, ok } from "../engine/issue";
import type { ImportedRow } from "./rows";

/** A figure that an answer states over its rows: the header of a cost, the aggregate of a field. */
export interface Total {
  /** "infra_host_usage", "total_cost" */
  readonly name: string;
  /** Of which the figure is, where the answer says: a month or day, and an organization. */
  readonly period: string | null;
  readonly organizationId: string | null;
  readonly value: number | null;
}

/** What came of an answer or a file in which nothing is wrong. */
export interface Imported<R extends ImportedRow> {
  readonly rows: readonly R[];
  readonly totals: readonly Total[];
  /** How often fields came that are not imported, by their place: "data[].attributes.uuid". */
  readonly unknownFields: Readonly<Record<string, number>>;
  /** What a reader has to know about rows that were imported nevertheless. */
  readonly notices: readonly Issue[];
  /** Where the next page starts; null: this is the last one. */
  readonly next: string | null;
}

export type Converter<R extends ImportedRow> = (json: unknown) => Result<Imported<R>>;

/** Columns that hold what was measured; all others say of what. */
const figures: ReadonlySet<string> = new Set([
  "usage",
  "cost",
  "organizationUsage",
  "accountUsage",
  "committedUsage",
  "onDemandUsage",
  "percentageInAccount",
  "percentageInOrganization",
  "percentage",
  "elapsedHours",
  "firstHour",
  "lastHour",
  "ratioInMonth",
  "committedCost",
  "onDemandCost",
  "totalCost",
]);

/** Everything but the figures. */
function identity(row: ImportedRow): string {
  let id = "";
  for (const [column, value] of Object.entries(row) as [string, unknown][])
    if (!figures.has(column)) id += typeof value === "string" ? `"${value}"\n` : `${JSON.stringify(value)}\n`;
  return id;
}

/**
 * The same row twice is one row: ranges of months that overlap and records that are listed again are known of the API. Two
 * figures for the same thing are an error, since nothing tells which of them holds.
 */
function withoutRepeats<R extends ImportedRow>(rows: readonly R[], what: string): Result<R[]> {
  const seen = new Map<string, R>();
  for (const row of rows) {
    const id = identity(row);
    const before = seen.get(id);
    if (before === undefined) seen.set(id, row);
    else if (JSON.stringify(before) !== JSON.stringify(row))
      return fail(
        "differs",
        what,
        `gives two figures for the same row: ${JSON.stringify(before)} and ${JSON.stringify(row)}`,
        "import again: the figures may have changed in between",
      );
  }
  return ok([...seen.values()]);
}

/** What the records of an answer came to, as one. */
export function collect<R extends ImportedRow>(
  parts: readonly {
    readonly rows: readonly R[];
    readonly totals?: readonly Total[];
    readonly notices: readonly Issue[];
  }[],
  { what, unknownFields, next }: { what: string; unknownFields: Imported<R>["unknownFields"]; next: string | null },
): Result<Imported<R>> {
  const rows = withoutRepeats(
    parts.flatMap((part) => part.rows),
    what,
  );
  if (!rows.ok) return rows;
  return ok({
    rows: rows.value,
    totals: distinct(parts.flatMap((part) => part.totals ?? [])),
    unknownFields,
    notices: distinct(parts.flatMap((part) => part.notices)),
    next,
  });
}

/** The pages of one question, or the answers to its parts, as one. */
export const merged = <R extends ImportedRow>(parts: readonly Imported<R>[], what: string): Result<Imported<R>> =>
  collect(parts, { what, unknownFields: addUp(parts.map((part) => part.unknownFields)), next: null });

const distinct = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

export function addUp(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [field, count] of counts.flatMap((part) => Object.entries(part))) {
    const before = sums.get(field);
    sums.set(field, before === undefined ? count : before + count);
  }
  return Object.fromEntries(sums);
}

/** How often each field comes. */
export const countOf = (fields: readonly string[]): Record<string, number> =>
  addUp(fields.map((field) => Object.fromEntries([[field, 1]])));
