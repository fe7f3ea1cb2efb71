import type { UniverBook } from "./univerBook";

/** Something that each sheet has one of, and keeps when it is renamed. */
export class PerSheet<T> {
  private readonly kept = new Map<string, T>();

  constructor(
    private readonly book: UniverBook,
    private readonly make: (sheetId: string) => T,
  ) {}

  of(sheet: string): T {
    const id = this.book.sheet(sheet).getSheetId();
    const one = this.kept.get(id) ?? this.make(id);
    this.kept.set(id, one);
    return one;
  }

  set(sheet: string, one: T): void {
    this.kept.set(this.book.sheet(sheet).getSheetId(), one);
  }
}
