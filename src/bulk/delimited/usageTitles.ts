import { fail, ok, then, type Result } from "../../engine/issue";

/** What a column of a file is for. */
export type Role = "Hour" | "Organization" | "Account" | "Product" | "Usage" | "Unit";
const longRoles: readonly Role[] = ["Hour", "Organization", "Account", "Product", "Usage", "Unit"];
const wideRoles: readonly Role[] = ["Hour", "Organization", "Account"];
const required: readonly Role[] = ["Hour", "Product", "Usage"];
const delimiters = [",", "\t", ";"];

export interface UsageTitles {
  readonly delimiter: string;
  /** What each column is for; null: nothing that a bill needs. */
  readonly roles: readonly (Role | null)[];
  /** In a wide file the columns with the usage of a product each, by its name; a long file has a row for each reading, and none. */
  readonly wide: readonly { readonly column: number; readonly title: string }[];
}

/** The columns by their titles, in any order; a long file may have others, which are left aside. */
export function readTitles(line: string, path: string): Result<UsageTitles> {
  for (const delimiter of delimiters) {
    const titles = splitTitles(line, delimiter);
    const has = (role: Role): boolean => titles.some((title) => same(title, role));
    if (required.every(has)) return longTitles(titles, delimiter, path);
    if (has("Hour") && !has("Product") && !has("Usage") && titles.some((title) => isProduct(title)))
      return wideTitles(titles, delimiter, path);
  }
  const found = splitTitles(line, delimiters.find((one) => line.includes(one)) ?? ",");
  const missing = required.filter((role) => !found.some((title) => same(title, role)));
  const hint = found.some((title) => same(title, "Month"))
    ? "figures of a month fit a sheet: import them as a table"
    : "give a file whose first row has the titles Hour, Organization, Product, Usage, or Hour, Organization and a column for each product";
  return fail(
    "badShape",
    path,
    `has no column ${missing.map((role) => `"${role}"`).join(" and no column ")} (found: ${found.slice(0, 20).map((title) => `"${title}"`).join(", ") || "nothing"})`, // prettier-ignore
    hint,
  );
}

function longTitles(titles: readonly string[], delimiter: string, path: string): Result<UsageTitles> {
  const roles = titles.map((title) => longRoles.find((role) => same(title, role)) ?? null);
  return then(
    once(
      roles.filter((role) => role !== null),
      path,
    ),
    () => ok({ delimiter, roles, wide: [] }),
  );
}

function wideTitles(titles: readonly string[], delimiter: string, path: string): Result<UsageTitles> {
  const roles = titles.map((title) => wideRoles.find((role) => same(title, role)) ?? (title === "" ? null : "Usage"));
  const wide = titles.flatMap((title, column) => (isProduct(title) ? [{ column, title }] : []));
  return then(
    once(
      titles.filter((title) => title !== ""),
      path,
    ),
    () => ok({ delimiter, roles, wide }),
  );
}

const isProduct = (title: string): boolean => title !== "" && !wideRoles.some((role) => same(title, role));

function once(titles: readonly string[], path: string): Result<null> {
  const twice = titles.find((title, place) => titles.findIndex((other) => same(other, title)) < place);
  return twice === undefined
    ? ok(null)
    : fail("badShape", path, `has the column "${twice}" more than once`, "rename all but one");
}

const same = (title: string, other: string): boolean => title.toLowerCase() === other.toLowerCase();

function splitTitles(line: string, delimiter: string): string[] {
  const titles: string[] = [];
  const cell = new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, "g");
  for (const [, quoted, plain] of line.matchAll(cell))
    titles.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim().replace(/\s+/g, " "));
  return titles;
}
