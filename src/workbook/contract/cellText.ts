/**
 * A value as it is written so that the cell then holds just that. Excel takes an apostrophe in front as a mark of text and
 * drops it, and text that begins with an equals sign as a formula unless it is so marked.
 */
export const cellText = (value: unknown): unknown =>
  typeof value === "string" && /^['=]/.test(value) ? `'${value}` : value;
