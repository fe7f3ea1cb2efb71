import { ok, type Issue, type Result } from "../../engine/issue";

/** Titles under which a column is known, the first one as Datadog prints it. */
export type Columns<C extends string> = Readonly<
  Record<C, { readonly titles: readonly string[]; readonly required: boolean }>
>;
/** Which title of the file is meant by a column, where it has another name. */
export type Chosen<C extends string> = Readonly<Partial<Record<C, string>>>;

export interface Matched<C extends string> {
  /** Where each column stands; null: the file does not have it. */
  readonly at: Readonly<Record<C, number | null>>;
  /** All other titles, with where they stand. */
  readonly others: readonly { readonly title: string; readonly at: number }[];
}

/** Case, spaces, hyphens and underscores never matter. */
export const titleSpelling = (title: string): string => title.toLowerCase().replace(/[\s_-]+/g, "");

/** The columns by their titles, in any order; what is missing or stands there twice, with the titles that were found. */
export function matchColumns<C extends string>(
  titles: readonly string[],
  columns: Columns<C>,
  name: string,
  chosen?: Chosen<C>,
): Result<Matched<C>> {
  const spelled = titles.map(titleSpelling);
  const issues: Issue[] = [];
  const found = (Object.keys(columns) as C[]).map((column): [C, number | null] => {
    const title = chosen?.[column];
    const known = title === undefined ? columns[column].titles : [title];
    const places = spelled.flatMap((spelling, at) =>
      known.some((one) => titleSpelling(one) === spelling) ? [at] : [],
    );
    const needed = columns[column].required || title !== undefined;
    if (places.length > 1 || (places.length === 0 && needed))
      issues.push({
        code: "badShape",
        path: name,
        received: `${places.length > 1 ? "has more than one column" : "has no column"} “${known[0]}”`,
        expected: `its columns are ${titles.map((title) => `“${title}”`).join(", ")}: choose the one that is meant`,
      });
    return [column, places[0] ?? null];
  });
  if (issues.length > 0) return { ok: false, issues };
  const taken = new Set(found.map(([, at]) => at));
  return ok({
    at: Object.fromEntries(found) as Record<C, number | null>,
    others: titles.flatMap((title, at) => (taken.has(at) ? [] : [{ title, at }])),
  });
}
