import type { IssueCode } from "../../engine/issue";

/** A row of the usage: the segment of the files that it is in, and how many rows of that segment came before it. */
export interface Place {
  readonly segment: number;
  readonly row: number;
}

export const isBefore = (a: Place, b: Place): boolean =>
  a.segment < b.segment || (a.segment === b.segment && a.row < b.row);

/** An issue whose row is not counted yet: rows are counted within the segments that files are read in. */
export interface PlacedIssue {
  readonly place: Place;
  /** The title of the column that it is in; null: the row as a whole. */
  readonly column: string | null;
  readonly code: IssueCode;
  readonly received: string;
  readonly expected: string;
}

/** What cannot be read, by the product that it is about, or else by the name that stands in its place. */
export interface PlacedProblem {
  /** The place of the product in the catalog; null: the name is of none. */
  readonly product: number | null;
  readonly name: string;
  first: PlacedIssue;
  count: number;
  readonly groups: Set<string>;
}

/** The problems by their names, each with its first row. */
export function addProblem(problems: Map<string, PlacedProblem>, added: PlacedProblem): void {
  const before = problems.get(added.name);
  if (before === undefined) {
    problems.set(added.name, { ...added, groups: new Set(added.groups) });
    return;
  }
  before.count += added.count;
  if (isBefore(added.first.place, before.first.place)) before.first = added.first;
  for (const group of added.groups) before.groups.add(group);
}
