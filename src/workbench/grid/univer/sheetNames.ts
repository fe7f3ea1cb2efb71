import type { FWorkbook } from "@univerjs/sheets/facade";
import type { SheetChange } from "../engine";

/** Finds out which sheets were added, renamed or deleted since it was last asked: a deleted sheet's name is gone by then. */
export class SheetNames {
  private known: ReadonlyMap<string, string>;

  constructor(private readonly workbook: FWorkbook) {
    this.known = this.now();
  }

  changes(): SheetChange[] {
    const before = this.known;
    this.known = this.now();
    const changes: SheetChange[] = [];
    for (const [id, sheet] of before) {
      const to = this.known.get(id);
      if (to === undefined) changes.push({ kind: "deleted", sheet });
      else if (to !== sheet) changes.push({ kind: "renamed", sheet, to });
    }
    for (const [id, sheet] of this.known) if (!before.has(id)) changes.push({ kind: "added", sheet });
    return changes;
  }

  private now(): ReadonlyMap<string, string> {
    return new Map(this.workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getSheetName()]));
  }
}
