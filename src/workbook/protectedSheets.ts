/** Why these sheets cannot be written to, in a sentence. */
export function protectedSentence(sheets: readonly string[]): string {
  const names = [...new Set(sheets)].map((name) => `“${name}”`);
  return names.length === 1
    ? `The sheet ${names[0]} is protected. Unprotect it (Review › Unprotect Sheet), then try again.`
    : `The sheets ${names.join(", ")} are protected. Unprotect them (Review › Unprotect Sheet), then try again.`;
}
