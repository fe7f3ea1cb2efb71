import type { UsageTitles } from "../delimited/usageTitles";

/** What a file holds, as its first bytes tell. */
export type FileKind =
  | { readonly kind: "delimited"; readonly titles: UsageTitles }
  /** One answer of the API, or one record, in each line. */
  | { readonly kind: "lines" }
  /** One document over several lines. */
  | { readonly kind: "document" };

/** A part of a file that is read by itself: the rows that begin in it. */
export interface Segment {
  readonly index: number;
  readonly file: Blob;
  readonly name: string;
  readonly isCompressed: boolean;
  readonly content: FileKind;
  /** Places in the file, or of a compressed one in what it holds. The byte before `start` ends a line. */
  readonly start: number;
  readonly end: number;
  /** Rows of the file that are not of the segment and come before it: the titles. */
  readonly rowsBefore: number;
}
