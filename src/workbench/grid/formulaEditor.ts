/** The entry that a user is typing, in a cell or in the formula bar. */
export interface FormulaEditor {
  /** The text so far and the caret in it; null while nothing is being typed. */
  state(): { readonly text: string; readonly caret: number } | null;
  /** Replaces the whole text and puts the caret at a place in it. */
  replace(text: string, caret: number): void;
  /** Where the entry and the grid's own help below it are on the screen. */
  box(): DOMRect;
}
