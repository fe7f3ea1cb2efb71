import { fail, ok, type Result } from "../../engine/issue";

/** What a column of a file is for. */
export type Role = "Hour" | "Organization" | "Account" | "Product" | "Usage" | "Unit";
const roles: readonly Role[] = ["Hour", "Organization", "Account", "Product", "Usage", "Unit"];
const required: readonly Role[] = ["Hour", "Product", "Usage"];

export interface UsageTitles {
  readonly delimiter: string;
  /** What each column is for; null: nothing that a bill needs. */
  readonly roles: readonly (Role | null)[];
}

/** The columns by their titles, in any order, other columns left aside. */
export function readTitles(line: string, path: string): Result<UsageTitles> {
  const delimiter = [",", "\t", ";"].find((one) => required.every((role) => rolesOf(line, one).includes(role)));
  if (delimiter === undefined) {
    const found = splitTitles(line, [",", "\t", ";"].find((one) => line.includes(one)) ?? ",");
    const missing = required.filter((role) => !found.some((title) => same(title, role)));
    const hint = found.some((title) => same(title, "Month"))
      ? "figures of a month fit a sheet: import them as a table"
      : "give a file whose first row has the titles Hour, Organization, Product, Usage";
    return fail(
      "badShape",
      path,
      `has no column ${missing.map((role) => `"${role}"`).join(" and no column ")} (found: ${found.slice(0, 20).map((title) => `"${title}"`).join(", ") || "nothing"})`, // prettier-ignore
      hint,
    );
  }
  const found = rolesOf(line, delimiter);
  const twice = found.find((role, place) => role !== null && found.indexOf(role) < place);
  return twice === undefined
    ? ok({ delimiter, roles: found })
    : fail("badShape", path, `has the column "${twice}" more than once`, "rename all but one");
}

const rolesOf = (line: string, delimiter: string): (Role | null)[] =>
  splitTitles(line, delimiter).map((title) => roles.find((role) => same(title, role)) ?? null);

const same = (title: string, role: string): boolean => title.toLowerCase() === role.toLowerCase();

function splitTitles(line: string, delimiter: string): string[] {
  const titles: string[] = [];
  const cell = new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, "g");
  for (const [, quoted, plain] of line.matchAll(cell))
    titles.push((quoted?.replaceAll('""', '"') ?? plain ?? "").trim().replace(/\s+/g, " "));
  return titles;
}
