import { siteKey } from "../../grid/address";
import { CellError, type Matrix, type Site, type Value } from "../../grid/engine";

interface Note extends Site {
  readonly code: string;
  readonly message: string;
}

/** The sentences of errors, by the cell that shows them. Only errors of custom functions carry one. */
export class Messages {
  private readonly notes = new Map<string, Note>();
  private readonly owned = new Map<string, string[]>();

  /** Keeps the messages of a function's result; those of its result before are forgotten. */
  note(site: Site, result: Value | Matrix): void {
    const owner = siteKey(site.sheet, site.row, site.col);
    for (const key of this.owned.get(owner) ?? []) this.notes.delete(key);
    const keys: string[] = [];
    const keep = (value: Value, r: number, c: number) => {
      if (!(value instanceof CellError) || !value.message) return;
      const note = {
        sheet: site.sheet,
        row: site.row + r,
        col: site.col + c,
        code: value.code,
        message: value.message,
      };
      const key = siteKey(note.sheet, note.row, note.col);
      keys.push(key);
      this.notes.set(key, note);
    };
    if (Array.isArray(result)) (result as Matrix).forEach((row, r) => row.forEach((value, c) => keep(value, r, c)));
    else keep(result as Value, 0, 0);
    if (keys.length) this.owned.set(owner, keys);
    else this.owned.delete(owner);
  }

  /** The message of a cell that shows this value; empty where there is none. */
  of(site: Site, shown: Value): string {
    const note = this.notes.get(siteKey(site.sheet, site.row, site.col));
    return note && shown instanceof CellError && shown.code === note.code ? note.message : "";
  }

  /** Whether a cell that shows this text has a message. */
  has({ sheet, row, col }: Site, shown: unknown): boolean {
    return typeof shown === "string" && this.notes.get(siteKey(sheet, row, col))?.code === shown;
  }

  clear(): void {
    this.notes.clear();
    this.owned.clear();
  }
}
