import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { CellAlertManagerService } from "@univerjs/sheets-ui";
import type { Site } from "../engine";
import type { OpenUniver } from "./openUniver";
import { sheetView } from "./sheetView";

const MARK = { tr: { color: "#b10e1c", size: 7 } };
const AFTER_ALL_OTHERS = 0;
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
      priority: AFTER_ALL_OTHERS,
      handler: (cell, { worksheet, row, col }, next) => {
        const marked = cell && isMarked({ sheet: worksheet.getName(), row, col }, cell.v);
        return next(marked ? { ...cell, markers: MARK } : cell);
      },
    });
}

/** Tells which cell the pointer rests on, and where that cell is on the screen; in place of Univer's popup for errors. */
export function watchPointer({ univer, api }: OpenUniver, listener: (site: Site, box: DOMRect) => void): void {
  const injector = univer.__getInjector();
  api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) => {
    listener({ sheet: worksheet.getSheetName(), row, col: column }, cellBox({ univer, api }, { row, col: column }));
  });
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    if (alert.key !== ERROR_POPUP) show(alert);
  };
}

/** Where a cell of the active sheet is on the screen. */
export function cellBox(univer: OpenUniver, { row, col }: Pick<Site, "row" | "col">): DOMRect {
  return sheetView(univer)?.cell(row, col) ?? new DOMRect();
}

/** The same; null where the cell is scrolled out of sight. */
export function visibleCellBox(univer: OpenUniver, { row, col }: Pick<Site, "row" | "col">): DOMRect | null {
  const { all, cell } = sheetView(univer) ?? {};
  const box = cell?.(row, col);
  const isIn = box && all && box.left >= all.left && box.top >= all.top && box.left < all.right && box.top < all.bottom;
  return isIn ? box : null;
}
