import { all, fail, ok, then, type Result } from "../../engine/issue";
import { titlesOf, type Column, type Table } from "../readTable";
import { firstColumn } from "./table";

type Kind = "cost" | "usage";

/** Titles by which an amount is known, of money and of usage: the two are never compared with each other. */
const kinds: ReadonlyMap<string, Kind> = new Map([
  ["total cost", "cost"],
  ["cost", "cost"],
  ["amount", "cost"],
  ["billable usage", "usage"],
  ["usage", "usage"],
]);

interface Amount extends Column {
  /** Null: a column of numbers by another name. */
  readonly kind: Kind | null;
}

/** The columns of a table that is compared with another. */
export interface Compared {
  readonly product: Column;
  readonly amount: Amount;
}

/** The product and the amount of each of two tables. */
export function comparedColumns(ours: Table, theirs: Table): Result<readonly [Compared, Compared]> {
  return then(all([product(ours), product(theirs)] as const), ([our, their]) => {
    const candidates = [amountsIn(ours, our), amountsIn(theirs, their)] as const;
    const chosen = all([choose(ours, ...candidates), choose(theirs, candidates[1], candidates[0])] as const);
    return then(chosen, ([left, right]) =>
      left.kind !== null && right.kind !== null && left.kind !== right.kind
        ? fail(
            "badValue",
            theirs.path,
            `has “${right.title}” where ${ours.path} has “${left.title}”`,
            "give both tables costs, or both usage",
          )
        : ok([
            { product: our, amount: left },
            { product: their, amount: right },
          ] as const),
    );
  });
}

const product = (table: Table): Result<Column> => firstColumn(table, ["Product"]);

/** The columns with a known title; without one, those that hold a number. */
function amountsIn(table: Table, { place: productPlace }: Column): Amount[] {
  const columns = table.titles.map((title, place) => ({ title, place, kind: kinds.get(title.toLowerCase()) ?? null }));
  const known = columns.filter(({ kind }) => kind !== null);
  if (known.length > 0) return known;
  const isNumber = (place: number): boolean =>
    table.rows.some(({ cells }) => typeof cells[place] === "number" && cells[place] !== 0); // a blank may arrive as 0
  return columns.filter(({ title, place }) => place !== productPlace && title !== "" && isNumber(place));
}

/** The only candidate, or the only one that is of the kind of the other table's only one. */
function choose(table: Table, candidates: readonly Amount[], others: readonly Amount[]): Result<Amount> {
  const [only, ...more] = candidates;
  if (only === undefined)
    return fail(
      "badShape",
      table.path,
      `has no column of amounts beside Product (found: ${titlesOf(table)})`,
      "call it “Cost”, “Total cost”, “Amount”, “Usage” or “Billable usage”",
    );
  if (more.length === 0) return ok(only);
  const [other, ...moreOthers] = others;
  const alike = candidates.filter(({ kind }) => kind !== null && kind === other?.kind);
  const [match, ...moreMatches] = alike;
  return match !== undefined && moreMatches.length === 0 && moreOthers.length === 0
    ? ok(match)
    : fail(
        "badShape",
        table.path,
        `has several columns of amounts: ${titlesOf({ titles: candidates.map(({ title }) => title) })}`,
        "give Product and one of them, for example by CHOOSECOLS",
      );
}
