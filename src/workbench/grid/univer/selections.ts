import type { FUniver } from "@univerjs/core/facade";
import type { IRenderManagerService } from "@univerjs/engine-render";
import type { SheetsSelectionsService } from "@univerjs/sheets";
import { ScrollToCellCommand } from "@univerjs/sheets-ui";
import type { Area, Rect } from "../rect";
import { Listeners } from "./listeners";
import { UNIT, type UniverBook } from "./univerBook";
import { fromUniverRange } from "./values";

/** What is selected. */
export class Selections {
  readonly changed = new Listeners<Area>();

  constructor(
    private readonly book: UniverBook,
    private readonly renders: IRenderManagerService,
    service: SheetsSelectionsService,
    api: FUniver,
    private area: Area,
  ) {
    // Univer's event of this name comes only once the page has been open for seconds: what is selected before would go unheard.
    service.selectionChanged$.subscribe((selections) => {
      const range = selections?.[0]?.range;
      if (range) this.tell({ sheet: book.workbook.getActiveSheet().getSheetName(), rect: fromUniverRange(range) });
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const range = activeSheet.getActiveRange()?.getRange();
      const rect = range ? fromUniverRange(range) : { row: 0, col: 0, rows: 1, cols: 1 };
      this.tell({ sheet: activeSheet.getSheetName(), rect });
    });
  }

  get current(): Area {
    return this.area;
  }

  /** All rectangles, where several are selected. */
  all(): Area[] {
    const { sheet } = this.area;
    const ranges = this.book.workbook.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
    const areas = ranges.map((range): Area => ({ sheet, rect: fromUniverRange(range.getRange()) }));
    return areas.length > 1 ? areas : [this.area];
  }

  select(sheet: string, rect: Rect): void {
    const { workbook } = this.book;
    if (workbook.getActiveSheet().getSheetName() !== sheet) workbook.setActiveSheet(this.book.sheet(sheet));
    const inside = this.book.clip(sheet, rect);
    if (inside) {
      this.book.range(sheet, inside).activate();
      const { row, col } = inside;
      const range = { startRow: row, endRow: row, startColumn: col, endColumn: col };
      // While the page opens, nothing is drawn yet and there is nothing to scroll.
      if (this.renders.getRenderById(UNIT)) void this.book.commands.executeCommand(ScrollToCellCommand.id, { range });
    }
    this.tell({ sheet, rect });
  }

  private tell(area: Area): void {
    this.area = area;
    this.changed.tell(area);
  }
}
