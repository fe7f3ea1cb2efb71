/** How text begins that a spreadsheet takes for a formula, and the apostrophe that it takes for a mark. */
const dangerous = /^[=+\-@'\t\r\n]/;

/** A value so that the cell then holds just that: Excel drops an apostrophe in front, and takes what follows as text. */
export const asText = <T>(value: T): T | string =>
  typeof value === "string" && dangerous.test(value) ? `'${value}` : value;
