/** What a user can do about the failures of Excel that are met in practice, by Excel's own code. */
const known: Readonly<Record<string, string>> = {
  AccessDenied: "The sheet is protected. Unprotect it, or select a cell in another sheet.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  InvalidSelection: "No cell is selected, but a chart, a picture or another window. Select a cell.",
  ApiNotFound: "This version of Excel lacks a function that this needs. Update Excel.",
};

/** A failure of Excel in a sentence; one that is not known keeps Excel's own words. */
export function officeSentence(error: unknown): string {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const sentence = typeof code === "string" ? known[code] : undefined;
  if (sentence !== undefined) return sentence;
  return `Excel refused: ${typeof message === "string" && message !== "" ? message : String(error)}`;
}
