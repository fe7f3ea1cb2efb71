/** Rows that a filter hides would be changed unseen, and Excel refuses to add or delete some of them. */
export const filteredSentence = (table: string): string =>
  `The table ${table} is filtered. Show all its rows (Data › Clear), then try again.`;
