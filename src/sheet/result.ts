/** What a custom function gives back to a cell: a value or spill, or one of the two errors that carry a sentence. */
export type CellResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: "#VALUE!" | "#N/A"; readonly message: string };
