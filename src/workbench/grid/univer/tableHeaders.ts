import type { GridEngine } from "../engine";
import { renameColumn } from "../shift/shiftFormula";
import { rewriteFormulas } from "../shift/rewriteFormulas";
import type { Tables } from "./tables";

/** Keeps formulas at a table's columns when the text of a header is changed. */
export class TableHeaders {
  private isOff = false;

  constructor(
    private readonly engine: GridEngine,
    private readonly tables: Tables,
  ) {
    engine.onEdited(({ sheet, rect }) => {
      const touches = ({ sheet: other, rect: table }: { sheet: string; rect: typeof rect }) =>
        other === sheet && rect.row <= table.row && rect.row + rect.rows > table.row;
      if (!this.isOff && engine.tables().some(touches)) this.follow();
    });
  }

  /** While cells move, headers pass by. */
  without(act: () => void): void {
    this.isOff = true;
    try {
      act();
    } finally {
      this.isOff = false;
    }
  }

  private follow(): void {
    for (const { table, renamed } of this.tables.renamedColumns()) {
      this.without(() => {
        const after = (formula: string) =>
          renamed.reduce((text, { from, to }) => renameColumn(text, table.name, from, to) ?? text, formula);
        rewriteFormulas(this.engine, (formula) => (after(formula) === formula ? null : after(formula)));
        this.tables.reshape(table.id, table.rect);
      });
    }
  }
}
