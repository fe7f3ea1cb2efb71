import type { Table } from "../readTable";

/** Datadog's own names of what a row holds: only tables of imported figures have such a column. */
const names: ReadonlySet<string> = new Set(["api key", "billing dimension"]);

/**
 * A table of figures that came from Datadog. A blank figure in it is one that Datadog leaves open, which is not 0; and "Total" is
 * a value of its columns, as a charge that is not split, so that only its first column tells a row of totals.
 */
export const isImported = ({ titles }: Table): boolean => titles.some((title) => names.has(title.toLowerCase()));
