import type { Figure } from "../cube/seriesFigures";
import type { PassFigures } from "../reading/passFigures";
import type { SegmentReport } from "../reading/readSegment";
import type { Segment } from "../reading/segment";
import type { ReadingOptions } from "../usage/collector";
import type { Counts, Snapshot } from "../usage/snapshot";

/** What a worker is asked, one question at a time. */
export type Question =
  | { readonly ask: "begin"; readonly options: ReadingOptions }
  | { readonly ask: "read"; readonly segment: Segment }
  /** Its readings, which it has no more after it. */
  | { readonly ask: "give" }
  | { readonly ask: "take"; readonly snapshot: Snapshot }
  | { readonly ask: "figures"; readonly span: number }
  | { readonly ask: "hours"; readonly product: number; readonly group: string };

/** What it answers to each. */
export interface Answers {
  readonly begin: null;
  readonly read: SegmentReport;
  readonly give: Snapshot;
  readonly take: null;
  readonly figures: { readonly figures: PassFigures; readonly counts: Counts };
  readonly hours: readonly (Figure | null)[];
}

/** What was read since the last message, told while a segment is read. */
export interface Told {
  readonly bytes: number;
  readonly rows: number;
  readonly newGroups: readonly string[];
  readonly products: readonly number[];
  /** By hour of the month: 1 where a row has named it. */
  readonly seen: Uint8Array;
}

export type Message =
  | { readonly kind: "told"; readonly told: Told }
  | { readonly kind: "answer"; readonly answer: Answers[Question["ask"]] }
  /** A defect: the reason is for a report of it. */
  | { readonly kind: "failed"; readonly reason: string };
