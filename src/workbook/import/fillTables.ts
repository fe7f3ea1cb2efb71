import type { CostType, ImportedRow } from "../../datadog/rows";
import { doneWith, refused, type Outcome } from "../outcome";
import { describeImport, organizationOf, type Description } from "./describeImport";
import { importTables, tagColumn, type ImportColumn, type ImportKind, type ImportTable } from "./importTables";
import { choiceOf, leftOut, type Choice, type Choices } from "./productChoices";
import { cellsOf, type Cell, type TableRow } from "./tableRows";

/** What the user decided about an import. */
export interface Decisions {
  readonly choices: Choices;
  /** By their ids; null: all. */
  readonly organizations: ReadonlySet<string> | null;
  /** Whose figures are written where Datadog gives both: adding them would count everything twice. */
  readonly level: "organization" | "account";
  /** What costs are whose file does not say it. */
  readonly costType: CostType | null;
}

/** A table with the rows that it is to get. */
export interface FilledTable {
  readonly table: ImportTable;
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables of an import, or what has still to be decided. */
export function fillTables(imported: readonly ImportedRow[], decisions: Decisions): Outcome<FilledTable[]> {
  const described = describeImport(imported, decisions.choices);
  const problem = problemOf(described, decisions);
  if (problem !== null) return refused(problem);
  const wanted = described.rows.filter((one) => isWanted(one, described, decisions));
  if (wanted.length === 0)
    return refused("No row is left to be written: choose at least one organization and product.");
  const byKind = new Map<ImportKind, TableRow[]>();
  const days = withDays(wanted);
  for (const one of wanted) {
    const row = one.kind === "cost" ? asCost(one, decisions, days) : one;
    const before = byKind.get(row.kind);
    if (before) before.push(row);
    else byKind.set(row.kind, [row]);
  }
  return doneWith([...byKind].map(([kind, rows]) => filled(kind, rows, decisions.choices)));
}

function problemOf({ keys, lacksCostType, rows, others }: Description, { costType }: Decisions): string | null {
  if (rows.length === 0)
    return others > 0
      ? "These are prices or names of Datadog's, for which there is no table: import usage or costs."
      : "There are no rows to import.";
  const clash = keys.find(({ clashes }) => clashes.length > 0);
  if (clash)
    return `${clash.key} and ${clash.clashes.join(", ")} stand for the same product, and would be added up. Leave all but one of them out, or choose the product for each.`;
  if (lacksCostType && costType === null)
    return "The file does not say whether its costs are estimated, projected or historical. Choose it.";
  return null;
}

function isWanted(
  one: TableRow,
  { hasBothLevels }: Description,
  { choices, organizations, level }: Decisions,
): boolean {
  if (choiceOf(one.row.key, choices) === leftOut) return false;
  if (hasBothLevels && one.kind === "monthlyUsage" && one.row.level !== level) return false;
  return organizations === null || organizations.has(organizationOf(one));
}

/** Months and types of cost that came by days: all others stand on the first of their month. */
const withDays = (rows: readonly TableRow[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ kind, row }) =>
      kind === "cost" && row.day !== null && !row.day.endsWith("-01") ? [`${row.month} ${row.costType}`] : [],
    ),
  );

function asCost(
  { row }: TableRow & { readonly kind: "cost" },
  { costType }: Decisions,
  days: ReadonlySet<string>,
): TableRow {
  const day = days.has(`${row.month} ${row.costType}`) ? row.day : null;
  return { kind: "cost", row: { ...row, day, costType: row.costType ?? costType } };
}

function filled(kind: ImportKind, rows: readonly TableRow[], choices: Choices): FilledTable {
  const keys = tagKeysOf(rows);
  const table =
    kind === "attribution" || kind === "costAttribution"
      ? importTables[kind](tagColumns(keys, importTables[kind]([]).columns))
      : importTables[kind]();
  const productOf = ({ row }: TableRow): string => choiceOf(row.key, choices) ?? row.product ?? row.key;
  return { table, rows: rows.map((one) => cellsOf(one, productOf(one), keys)) };
}

const tagKeysOf = (rows: readonly TableRow[]): string[] => [
  ...new Set(rows.flatMap(({ row }) => ("tags" in row && row.tags !== null ? Object.keys(row.tags) : []))),
];

/** A tag key may have the name of another column; titles of a table do not differ by case. */
function tagColumns(keys: readonly string[], own: readonly ImportColumn[]): ImportColumn[] {
  const taken = new Set(own.map(({ title }) => title.toLowerCase()));
  return keys.map((key) => {
    let title = key.trim() === "" ? "(tag)" : key;
    while (taken.has(title.toLowerCase())) title += " (tag)";
    taken.add(title.toLowerCase());
    return tagColumn(title);
  });
}

/** What was chosen, as the rows of its table; blank takes a choice back. */
export const productsTable = (choices: ReadonlyMap<string, Choice | "">): FilledTable => ({
  table: importTables.products(),
  rows: [...choices].map(([key, choice]) => [key, choice]),
});
