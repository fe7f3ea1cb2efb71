/** Asks for the merged cells of a range; after the next sync, `mergedAddress` tells where they are. */
export const loadMerged = (range: Excel.Range): Excel.RangeAreas =>
  range.getMergedAreasOrNullObject().load({ address: true });

/** Where cells are merged, without their sheet; null where none are. Results do not spill over merged cells. */
export const mergedAddress = (merged: Excel.RangeAreas): string | null =>
  merged.isNullObject ? null : merged.address.replace(/(?:'(?:[^']|'')*'|[^!,]*)!/g, "");
