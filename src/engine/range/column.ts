import type { Scale } from "./scale";
import type { Source } from "./source";

/** Readings where they stand, at the scale that is tried. */
export interface Column {
  readonly source: Source;
  readonly scale: Scale;
}
