import type { ImportTable } from "./importTables";
import { hoursOf, monthOfSerial } from "./serial";
import type { Cell } from "./tableRows";

/** Which rows of a table an import answers for: those of them that it does not hold are no longer listed by Datadog. */
export interface Scope {
  readonly months: ReadonlySet<string>;
  /** By Datadog's name. */
  readonly hasKey: (key: string) => boolean;
  readonly costType: string | null;
  /** The ids of the organizations that were chosen; null: all. */
  readonly organizations: ReadonlySet<string> | null;
}

/** What becomes of a table's rows. A null leaves its cell as it is. */
export interface Merge {
  readonly changed: ReadonlyMap<number, readonly (Cell | null)[]>;
  readonly added: readonly (readonly Cell[])[];
  readonly updated: number;
  /** Rows whose figures are blank from now on. */
  readonly blanked: number;
  readonly unchanged: number;
}

/** Rows that would count the same usage or cost a second time, under another name of Datadog's. */
export interface Overlap {
  readonly product: string;
  readonly month: string;
  readonly organization: string;
  readonly names: readonly [held: string, imported: string];
}

const asKey = (cell: unknown): string =>
  typeof cell === "string" ? cell.trim() : typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
const moment = (cell: unknown): string => (typeof cell === "number" ? String(hoursOf(cell)) : asKey(cell));

/**
 * The rows of an import into those that a table holds, which are given in the order of its columns. A row is found again by
 * its period, organization and Datadog's names; rows of other periods stay.
 */
export function mergeRows(
  table: ImportTable,
  rows: readonly (readonly Cell[])[],
  held: readonly (readonly unknown[])[],
  scope: Scope | null,
): Merge {
  const identity = identityOf(table);
  const places = new Map<string, number[]>();
  held.forEach((cells, row) => {
    const key = identity(cells);
    const before = places.get(key);
    if (before) before.push(row);
    else places.set(key, [row]);
  });
  const changed = new Map<number, readonly (Cell | null)[]>();
  const added: (readonly Cell[])[] = [];
  const met = new Set<number>();
  for (const cells of rows) {
    const row = places.get(identity(cells))?.shift();
    if (row === undefined) added.push(cells);
    else {
      met.add(row);
      const change = cells.map((cell, column) => (isSame(cell, held[row]?.[column]) ? null : cell));
      if (change.some((cell) => cell !== null)) changed.set(row, change);
    }
  }
  const updated = changed.size;
  const blanked = scope === null ? [] : missing(table, rows, held, met, scope);
  for (const row of blanked)
    changed.set(
      row,
      table.columns.map(({ part }) => (part === "figure" ? "" : null)),
    );
  return { changed, added, updated, blanked: blanked.length, unchanged: met.size - updated };
}

const isSame = (cell: Cell, held: unknown): boolean =>
  typeof cell === "number" && typeof held === "number" ? cell === held : typeof cell !== "number" && cell === held;

function identityOf({ columns }: ImportTable): (cells: readonly unknown[]) => string {
  const at = (part: string) => columns.flatMap((column, index) => (column.part === part ? [index] : []));
  const [periods, keys, ids] = [at("period"), at("key"), at("organizationId")];
  const names = [...at("account"), ...at("organization")];
  return (cells) => {
    const id = ids.map((index) => asKey(cells[index])).join("");
    const owner = id === "" ? names.map((index) => asKey(cells[index])).join("\u0001") : id;
    return [owner, ...periods.map((index) => moment(cells[index])), ...keys.map((index) => asKey(cells[index]))].join(
      "\u0000",
    );
  };
}

/** Reads a row by the titles of its columns. */
function reader({ columns }: ImportTable): (cells: readonly unknown[], title: string) => unknown {
  const places = new Map(columns.map(({ title }, index) => [title, index]));
  return (cells, title) => {
    const place = places.get(title);
    return place === undefined ? undefined : cells[place];
  };
}

const keyTitles = ["API key", "Billing dimension"];
const periodTitles = ["Hour", "Month"];
const nameOf = (read: ReturnType<typeof reader>, cells: readonly unknown[]): string =>
  keyTitles.map((title) => asKey(read(cells, title))).find((key) => key !== "") ?? "";
const monthOf = (read: ReturnType<typeof reader>, cells: readonly unknown[]): string =>
  periodTitles.map((title) => monthOfSerial(read(cells, title))).find((month) => month !== null) ?? "";

/** Rows that the import answers for and does not hold. Of accounts that it does not name it says nothing. */
function missing(
  table: ImportTable,
  rows: readonly (readonly Cell[])[],
  held: readonly (readonly unknown[])[],
  met: ReadonlySet<number>,
  { months, hasKey, costType, organizations }: Scope,
): number[] {
  const read = reader(table);
  const figures = table.columns.flatMap(({ part }, index) => (part === "figure" ? [index] : []));
  const accounts = new Set(rows.map((cells) => asKey(read(cells, "Account"))));
  return held.flatMap((cells, row) => {
    const isAnswered =
      !met.has(row) &&
      figures.some((index) => asKey(cells[index]) !== "") &&
      months.has(monthOf(read, cells)) &&
      hasKey(nameOf(read, cells)) &&
      accounts.has(asKey(read(cells, "Account"))) &&
      (costType === null || asKey(read(cells, "Cost type")) === costType) &&
      (organizations === null ||
        organizations.has(asKey(read(cells, "Organization ID")) || asKey(read(cells, "Organization"))));
    return isAnswered ? [row] : [];
  });
}

/** The first row of the table that counts what the import holds under another name; null: none does. */
export function findOverlap(
  table: ImportTable,
  rows: readonly (readonly Cell[])[],
  held: readonly (readonly unknown[])[],
  { changed, added }: Pick<Merge, "changed" | "added">,
): Overlap | null {
  if (!table.addsUp || added.length === 0) return null;
  const read = reader(table);
  const identity = identityOf(table);
  const imported = new Set(rows.map(identity));
  const figure = table.columns.findIndex(({ part }) => part === "figure");
  const period = table.columns.findIndex(({ part }) => part === "period");
  const owner = (cells: readonly unknown[]): string =>
    asKey(read(cells, "Organization")) || asKey(read(cells, "Organization ID"));
  const counted = (cells: readonly unknown[]): string =>
    [owner(cells), moment(cells[period]), ...["Product", "Cost type"].map((title) => asKey(read(cells, title)))].join(
      "\u0000",
    );
  const news = new Map(added.map((cells) => [counted(cells), cells]));
  for (const [row, cells] of held.entries()) {
    const other = news.get(counted(cells));
    const isBlank = asKey(cells[figure]) === "" || changed.get(row)?.[figure] === "";
    if (other !== undefined && !isBlank && !imported.has(identity(cells)))
      return {
        product: asKey(read(cells, "Product")),
        month: monthOf(read, cells),
        organization: owner(cells),
        names: [nameOf(read, cells), nameOf(read, other)],
      };
  }
  return null;
}
