import { intersection } from "../../grid/intersection";
import { HostCollection } from "../hostObject";
import type { Range } from "./range";
import { Table } from "./tables";

/** The tables that a range touches, or holds whole. */
export class TablesOfRange extends HostCollection<Table> {
  constructor(
    private readonly range: Range,
    private readonly isFullyContained: boolean,
  ) {
    super();
  }

  override members(): Table[] {
    const { book, area } = this.range;
    const inside = book.engine.tables().filter(({ sheet, rect }) => {
      const shared = sheet === area.sheet ? intersection(rect, area.rect) : null;
      return shared && (!this.isFullyContained || shared.rows * shared.cols === rect.rows * rect.cols);
    });
    return inside.map(({ id }) => new Table(book, id));
  }

  protected override keyOf(table: Table): string {
    return table.Name;
  }

  GetFirst(): Table {
    return this.GetItemAt(0);
  }
}
