import type { DdCall } from "./ddCalls";
import { constantOf, isReference, parseArgument, referencesIn, valueOf, type ReadValue } from "./argument";
import { readRanges, type ReadRange } from "./readRange";
import { referenceOf, type Reference, type Site } from "./references";

/** A reference in an argument, and the cells that it stands for. */
export interface ReadReference {
  readonly text: string;
  /** With its sheet; "" for a name that stands for a constant. */
  readonly address: string;
  /** Whether its meaning depends on where the formula stands. */
  readonly local: boolean;
}

/** An argument of a call and its value; or why only Excel itself can say what it is. */
export interface ReadArgument {
  /** As it stands in the formula; "" where it is left out. */
  readonly text: string;
  readonly read: ReadValue;
  readonly references: readonly ReadReference[];
  /** The cells whose rows and columns are those of the argument; null where it is no reference alone. */
  readonly range: string | null;
}

/** The cells that an argument refers to, with their sheet. */
export const addressesOf = ({ references }: ReadArgument): string[] =>
  references.flatMap(({ address }) => (address === "" ? [] : [address]));

/** A call and where its formula stands. */
export interface SitedCall {
  readonly call: DdCall;
  readonly site: Site;
}

/** Reads what the arguments of calls stand for: constants, ranges, names, tables, and calls of other DD functions. */
export async function readCalls(
  context: Excel.RequestContext,
  calls: readonly SitedCall[],
): Promise<(readonly ReadArgument[])[]> {
  const parsed = calls.map(({ call, site }) => call.args.map((text) => ({ text, node: parseArgument(text), site })));
  const found = new Map<string, Reference>();
  for (const { node, site } of parsed.flat())
    for (const text of referencesIn(node)) {
      const reference = found.has(key(site, text)) ? null : referenceOf(context.workbook, text, site);
      if (reference) found.set(key(site, text), reference);
    }
  if (found.size > 0) await context.sync();

  const there = [...found].filter(([, reference]) => absence(reference) === null);
  const withCells = there.filter(([, { formula }]) => formula() === null);
  const ranges = await readRanges(
    context,
    withCells.map(([, { range, spill }]) => ({ range: range(), spill })),
  );
  const byKey = new Map(withCells.map(([text], index) => [text, ranges[index]]));
  return parsed.map((args) =>
    args.map(({ text, node, site }) => {
      const referenceIn = (reference: string) => found.get(key(site, reference));
      const find = (reference: string): ReadRange | string =>
        byKey.get(key(site, reference)) ?? withoutCells(referenceIn(reference), reference);
      const references = referencesIn(node).flatMap((reference) => {
        const range = find(reference);
        const local = referenceIn(reference)?.local() ?? false;
        return typeof range === "string" ? [] : [{ text: reference, address: range.address, local }];
      });
      return {
        text,
        read: valueOf(node, find),
        references,
        range: isReference(node) ? references[0]?.address || null : null,
      };
    }),
  );
}

const key = ({ sheet, row, table = "" }: Site, text: string): string => `${sheet}\n${row}\n${table}\n${text}`;

const absence = ({ owners }: Reference): string | null => owners.find(({ found }) => !found())?.missing ?? null;

/** A name may stand for a constant, as for a rate. */
function withoutCells(reference: Reference | undefined, text: string): ReadRange | string {
  if (reference === undefined) return `${text} is no reference to cells`;
  const absent = absence(reference);
  if (absent !== null) return absent;
  const named = constantOf(reference.formula() ?? "");
  return named === undefined
    ? `the name ${text} stands for a formula, which Excel works out`
    : { address: "", values: [[named]] };
}
