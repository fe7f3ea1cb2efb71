import type { Scale } from "./scale";
import type { Source } from "./source";
import type { WholeTerms } from "./wholeTerms";

export interface Column {
  readonly source: Source;
  readonly scale: Scale;
}

/** The columns of a line at the scales that are tried, and its terms in whole numbers of them. */
export interface Columns {
  readonly usage: Column;
  readonly units: readonly Column[];
  readonly whole: WholeTerms;
}
