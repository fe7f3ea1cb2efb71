import type { Issue } from "../../engine/issue";
import { rowsOf, type Input } from "../cells";

/** Where in its arguments a call goes wrong. Everything counts from 0. */
export interface Position {
  readonly argument: number;
  /** The cell in the argument's range; null where the argument as a whole is meant. */
  readonly cell: { readonly row: number; readonly column: number } | null;
}

/** "usage (row 3, column 1)", "parents (row 2)", "contract (row 2, Option)", "settings (Pooling)", "usage". */
const path = /^(\w+)(?: \((?:row (\d+))?(?:, )?(?:column (\d+)|([^)]+))?\))?/;

/** The positions that issues name, each once. */
export function positionsOf(
  issues: readonly Issue[],
  parameters: readonly string[],
  args: readonly Input[],
): Position[] {
  const found = issues.flatMap((issue): Position[] => {
    const [, name = "", row, column, title] = path.exec(issue.path) ?? [];
    const argument = parameters.indexOf(name);
    if (argument < 0) return [];
    if (row === undefined && column === undefined) return [{ argument, cell: null }];
    const place = title === undefined ? fromOne(column) : columnOf(args[argument], title);
    return [{ argument, cell: { row: fromOne(row), column: place } }];
  });
  return [...new Map(found.map((position) => [JSON.stringify(position), position])).values()];
}

/** Rows and columns are told from 1 on; where only one of them is told, the first of the other is meant. */
const fromOne = (told: string | undefined): number => (told === undefined ? 1 : Number(told)) - 1;

/** The column of a table that has this title in its first row. */
function columnOf(table: Input, title: string): number {
  const [titles = []] = rowsOf(table) ?? [];
  const place = titles.findIndex(
    (cell) => typeof cell === "string" && cell.trim().toLowerCase() === title.toLowerCase(),
  );
  return Math.max(place, 0);
}
