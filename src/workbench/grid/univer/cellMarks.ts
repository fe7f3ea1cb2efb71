import { InterceptorEffectEnum } from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { CellAlertManagerService } from "@univerjs/sheets-ui";
import type { Site } from "../engine";
import type { OpenUniver } from "./openUniver";

const MARK = { tr: { color: "#b10e1c", size: 7 } };
const BEFORE_NUMBER_FORMATS = 100;
/** Univer's own popup for errors, which knows no sentences. */
const ERROR_POPUP = "SHEET_FORMULA_ALERT";

/** Draws a red corner on every cell that the workbench has something to say about. */
export function markCells({ univer }: OpenUniver, isMarked: (site: Site, shown: unknown) => boolean): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: "cell-messages",
      effect: InterceptorEffectEnum.Style,
      priority: BEFORE_NUMBER_FORMATS,
      handler: (cell, { worksheet, row, col }, next) => {
        const shown = next(cell);
        const marked = shown && isMarked({ sheet: worksheet.getName(), row, col }, cell?.v);
        return marked ? { ...shown, markers: MARK } : shown;
      },
    });
}

/** Tells which cell the pointer rests on, and where that cell is on the screen; in place of Univer's popup for errors. */
export function watchPointer({ univer, api }: OpenUniver, listener: (site: Site, box: DOMRect) => void): void {
  const injector = univer.__getInjector();
  api.addEvent(api.Event.CellHover, ({ workbook, worksheet, row, column }) => {
    const canvas = injector.get(IRenderManagerService).getRenderById(workbook.getId())?.engine.getCanvasElement();
    if (!canvas) return;
    const { left, top } = canvas.getBoundingClientRect();
    const { x, y, width, height } = worksheet.getRange(row, column).getCellRect();
    listener({ sheet: worksheet.getSheetName(), row, col: column }, new DOMRect(left + x, top + y, width, height));
  });
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    if (alert.key !== ERROR_POPUP) show(alert);
  };
}
