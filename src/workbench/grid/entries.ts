import type { Scalar, Site } from "./engine";

/** What a user enters by hand. */
export interface Entries {
  /** Whether a cell is being edited. */
  isOpen(): boolean;
  /** Asked before an entry ends; where the answer is no, the cell stays in edit. */
  check(isTaken: (site: Site, text: string) => boolean): void;
  /** Puts a value into a cell as if it had been typed there. */
  enter(site: Site, value: Scalar): void;
}
