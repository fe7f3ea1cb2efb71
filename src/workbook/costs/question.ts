import { monthText } from "../../engine/month";
import { mayBeBlank, type Input } from "../../sheet/cells";
import { readMonth } from "../../sheet/readMonth";
import type { Figure } from "./figures";
import { cellsOf, placeOf, type ImportedTable } from "./importedTable";

/** What a figure is grouped by and filtered on. */
export const facets = ["Organization", "Product", "Account", "Charge type"] as const;
export type Facet = (typeof facets)[number];
export type GroupBy = "none" | Exclude<Facet, "Charge type">;
export const ranges = [1, 3, 6, 12] as const;
/** Rows of organizations, or those of the account, which hold the same figures again. */
export type Level = "organization" | "account";

export interface Question {
  readonly figure: Figure;
  readonly groupBy: GroupBy;
  readonly months: (typeof ranges)[number];
  /** The values that are looked at; none: all. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly level: Level;
}

/** What the rows of a figure hold. */
export interface Offered {
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** Both where the table has rows of the account beside those of its organizations. */
  readonly levels: readonly Level[];
  /** A product is measured under several of Datadog's keys, as hosts at their watermark and as host-hours. */
  readonly hasSeveralKeys: boolean;
  readonly rows: number;
}

/** Two columns, column and value, as DD.TREND and DD.ROLLUP take them. */
export type FilterRows = readonly (readonly [column: string, value: string | number])[];

/** The rows of a figure: of one type of cost, or all. */
function rowsOf(table: ImportedTable, { costType }: Figure): readonly (readonly Input[])[] {
  const place = placeOf(table.values[0] ?? [], "Cost type");
  const body = table.values.slice(1).filter((row) => !row.every(mayBeBlank));
  return costType === null ? body : body.filter((row) => same(row[place], costType));
}

const same = (cell: Input, text: string): boolean =>
  typeof cell === "string" && cell.trim().toLowerCase() === text.toLowerCase();

export function offeredBy(table: ImportedTable, figure: Figure): Offered {
  const rows = rowsOf(table, figure);
  const titles = table.values[0] ?? [];
  const ofFigure: ImportedTable = { ...table, values: [titles, ...rows] };
  const values = {
    Organization: namesIn(cellsOf(ofFigure, "Organization")),
    Product: namesIn(cellsOf(ofFigure, "Product")),
    Account: namesIn(cellsOf(ofFigure, "Account")),
    "Charge type": namesIn(cellsOf(ofFigure, "Charge type")),
  };
  const organizations = cellsOf(ofFigure, "Organization");
  const isAccount = organizations.map(mayBeBlank);
  const levels = (["organization", "account"] as const).filter((level) => isAccount.includes(level === "account"));
  return { values, levels, hasSeveralKeys: hasSeveralKeys(ofFigure), rows: rows.length };
}

function hasSeveralKeys(table: ImportedTable): boolean {
  const keys = cellsOf(table, "API key");
  const known = new Map<string, string>();
  return cellsOf(table, "Product").some((product, row) => {
    const [name, key] = [text(product).toLowerCase(), text(keys[row])];
    const before = known.get(name);
    if (before === undefined) known.set(name, key);
    return before !== undefined && before !== key;
  });
}

/** Names do not differ by case, and stand in their order. */
function namesIn(cells: readonly Input[]): string[] {
  const names = new Map<string, string>();
  for (const cell of cells) {
    const name = text(cell);
    if (name !== "" && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()].sort((one, other) => one.localeCompare(other));
}

const text = (cell: Input): string =>
  mayBeBlank(cell) ? "" : typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";

/** The filter of a question. Where a table has both levels, one of them is named, so that nothing counts twice. */
export function filterOf({ figure, filters, level }: Question, { values, levels }: Offered): FilterRows {
  const chosen = facets.flatMap((facet) => (filters[facet] ?? []).map((value) => [facet, value] as const));
  const ofLevel = level === "account" ? ["(blank)"] : values.Organization;
  const isNamed = chosen.some(([facet]) => facet === "Organization");
  return [
    ...(figure.costType === null ? [] : [["Cost type", figure.costType] as const]),
    ...chosen.filter(([facet]) => facet !== "Organization" || level === "organization" || levels.length < 2),
    ...(levels.length < 2 || (isNamed && level === "organization")
      ? []
      : ofLevel.map((name) => ["Organization", name] as const)),
  ];
}

/** The columns of a question's rows. Usage is always told apart by product and unit, and by key where a product has several. */
export function columnsOf({ figure, groupBy }: Question, { hasSeveralKeys: byKey }: Offered): string[] {
  const keys = byKey && figure.costType === null ? ["API key"] : [];
  return [...new Set([...(groupBy === "none" ? [] : [groupBy]), ...figure.always, ...keys])];
}

/** What has to be said of the rows beside their figures. */
export function remarksOn(table: ImportedTable, { figure }: Question): string[] {
  if (figure.costType === null) return [];
  const untyped = cellsOf(table, "Cost type").filter(mayBeBlank).length;
  const days = cellsOf({ ...table, values: [table.values[0] ?? [], ...rowsOf(table, figure)] }, "Day");
  const given = days.filter((day) => !mayBeBlank(day));
  const isDaily = new Set(given).size > new Set(given.map(monthOf)).size;
  return [
    ...(untyped === 0
      ? []
      : [`Rows of ${table.name} without a cost type, which are in none of the figures: ${untyped}.`]),
    ...(isDaily ? ["Months have rows of several days: they are read as what each day cost, and added up."] : []),
  ];
}

const monthOf = (day: Input): string => {
  const month = mayBeBlank(day) ? null : readMonth(day);
  return month?.ok && month.value !== null ? monthText(month.value) : "";
};
