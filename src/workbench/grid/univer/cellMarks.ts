import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Site } from "../engine";
import type { OpenUniver } from "./openUniver";

const MARK = { tr: { color: "#b10e1c", size: 7 } };
const AFTER_NUMBER_FORMATS = 9;

/** Draws a red corner on every cell that the workbench has something to say about. */
export function markCells({ univer }: OpenUniver, isMarked: (site: Site, shown: unknown) => boolean): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "cell-messages",
      effect: InterceptorEffectEnum.Style,
      priority: AFTER_NUMBER_FORMATS,
      handler: (cell, { worksheet, row, col }, next) => {
        const marked = cell && isMarked({ sheet: worksheet.getName(), row, col }, cell.v);
        return next(marked ? { ...cell, markers: MARK } : cell);
      },
    });
}

/** Tells which cell the pointer rests on, and where that cell is on the screen. */
export function watchPointer({ api }: OpenUniver, listener: (site: Site, box: DOMRect) => void): void {
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    const box = worksheet.getRange(row, column).getCellRect();
    listener({ sheet: worksheet.getSheetName(), row, col: column }, box);
  });
}
