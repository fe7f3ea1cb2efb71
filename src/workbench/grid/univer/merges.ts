import type { Rect } from "../rect";
import { intersection } from "../intersection";
import type { UniverBook } from "./univerBook";
import { fromUniverRange } from "./values";

/** Merged cells. */
export class Merges {
  constructor(private readonly book: UniverBook) {}

  list(sheet: string): Rect[] {
    return this.book
      .sheet(sheet)
      .getMergedRanges()
      .map((range) => fromUniverRange(range.getRange()));
  }

  /** Each row by itself where they are merged across. */
  merge(sheet: string, rect: Rect, isAcross: boolean): void {
    const range = this.book.range(sheet, rect);
    const options = { isForceMerge: true };
    if (isAcross) range.mergeAcross(options);
    else range.merge(options);
  }

  unmerge(sheet: string, rect: Rect): void {
    for (const merged of this.list(sheet)) if (intersection(merged, rect)) this.book.range(sheet, merged).breakApart();
  }
}
