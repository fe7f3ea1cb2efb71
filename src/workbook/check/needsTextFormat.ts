/** Letters first and no digit anywhere: no spelling of a number, a date or a formula. */
const plain = /^\p{L}\P{N}*$/u;
const logical = /^(true|false)$/i;

/** Whether Excel might take written text for something else (a number, a date, a formula) unless its cell has text format. */
export const needsTextFormat = (value: unknown): boolean =>
  typeof value === "string" && value !== "" && (!plain.test(value) || logical.test(value));

/** The value as it has to be written: Excel takes the first apostrophe of a text away. */
export const asWritten = (value: unknown): unknown =>
  typeof value === "string" && value.startsWith("'") ? `'${value}` : value;
