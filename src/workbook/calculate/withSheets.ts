import type { Draft } from "./draft";
import { lacksSheet } from "./written";

/** The draft with every address on the sheet on which it was read; the very same draft where all of them have one. */
export function withSheets(draft: Draft, references: ReadonlyMap<string, string>): Draft {
  let isChanged = false;
  const fixed = <T extends string | null | undefined>(text: T): T | string => {
    const reference = text && lacksSheet(text) ? references.get(text.trim()) : undefined;
    isChanged ||= reference !== undefined;
    return reference ?? text;
  };
  const parents = Object.entries(draft.parents).map(([name, { usage, commitment, ...parent }]) => {
    const placed = { ...(usage !== undefined && { usage: fixed(usage) }) };
    return [
      name,
      { ...parent, ...placed, ...(commitment !== undefined && { commitment: fixed(commitment) }) },
    ] as const;
  });
  const terms = Object.entries(draft.terms).map(
    ([name, said]) => [name, { ...said, commitment: fixed(said.commitment) }] as const,
  );
  const placed: Draft = {
    ...draft,
    usage: fixed(draft.usage),
    month: fixed(draft.month),
    parents: Object.fromEntries(parents),
    terms: Object.fromEntries(terms),
    ...(draft.product && { product: { ...draft.product, usage: fixed(draft.product.usage) } }),
  };
  return isChanged ? placed : draft;
}
