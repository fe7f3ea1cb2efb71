import { parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef } from "@borgar/fx";
import type { OfferedParent } from "./offers";
import type { Cells } from "./findCells";
import { absolute, quoted } from "./written";

/** A parent that counts, with its commitment and its usage as the formula has them; "" for none. */
export interface ParentArgument {
  readonly parent: OfferedParent;
  /** Blank where the contract's line says it. */
  readonly commitment: string;
  readonly usage: { readonly reference: string; readonly cells: Cells } | null;
}

/** Side by side in the order of their columns, so that usage in adjacent columns is one range. */
export const inColumnOrder = (parents: readonly ParentArgument[]): ParentArgument[] =>
  [...parents].sort((a, b) => (a.usage?.cells.column ?? Infinity) - (b.usage?.cells.column ?? Infinity) || 0);

/**
 * One row a parent: its name, and its commitment where the contract does not say it. Figures are an array constant; where a
 * cell holds one, CHOOSE makes the same array with it.
 */
export function parentsArgument(parents: readonly ParentArgument[]): string {
  if (parents.length === 0) return "";
  const names = parents.map(({ parent }) => quoted(parent.product.name));
  if (parents.every(({ parent, commitment }) => parent.line !== null && commitment === ""))
    return `{${names.join(";")}}`;
  const commitments = parents.map(({ parent, commitment }) => commitment || (parent.line === null ? "0" : '""'));
  const rows = names.map((name, index) => [name, commitments[index] ?? ""]);
  if (commitments.every((text) => /^[\d."]+$/.test(text))) return `{${rows.map((row) => row.join(",")).join(";")}}`;
  const places = rows.map((_, index) => `${2 * index + 1},${2 * index + 2}`).join(";");
  return `CHOOSE({${places}},${rows.flat().join(",")})`;
}

/** One column a parent: a range where they are adjacent, else set side by side; no usage is a column of zeros. */
export function parentUsageArgument(parents: readonly ParentArgument[]): string {
  const given = parents.flatMap(({ usage }) => (usage ? [usage] : []));
  const [first, ...more] = given;
  if (!first) return "";
  if (parents.length === 1) return first.reference;
  if (given.length === parents.length && areAdjacent(given.map(({ cells }) => cells)))
    return spanning(first, more.at(-1) ?? first);
  const columns = parents.map(({ usage }) => usage?.reference ?? `EXPAND(0,ROWS(${first.reference}),1,0)`);
  return `HSTACK(${columns.join(",")})`;
}

const areAdjacent = (ranges: readonly Cells[]): boolean =>
  ranges.every((cells, index) => {
    const [first, before] = [ranges[0], ranges[index - 1]];
    const isBeside = before === undefined || cells.column === before.column + 1;
    return isBeside && cells.columns === 1 && cells.sheet === first?.sheet && cells.row === first.row;
  });

type Usage = NonNullable<ParentArgument["usage"]>;

/** From the first to the last of adjacent columns: `Usage[[APM Pro]:[IoT]]` within a table, else an address. */
function spanning(first: Usage, last: Usage): string {
  const [from, to] = [parseStructRef(first.reference), parseStructRef(last.reference)];
  const [start] = from?.columns ?? [];
  const [end] = to?.columns ?? [];
  if (from && to && from.table === to.table && start !== undefined && end !== undefined)
    return stringifyStructRef({ ...from, columns: [start, end] });
  const [left, right] = [parseA1Ref(first.cells.address), parseA1Ref(last.cells.address)];
  if (!left || !right || !("range" in left) || !("range" in right)) return first.reference;
  return absolute(stringifyA1Ref({ ...left, range: { ...left.range, right: right.range.right ?? null } }));
}
