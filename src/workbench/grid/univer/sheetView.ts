import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import type { Place } from "../places";
import type { OpenUniver } from "./openUniver";

/** Drawn over the last cells. */
const SCROLL_BAR = 10;

/** How the active sheet lies on the screen. */
export interface SheetView {
  readonly scale: number;
  /** The part of the screen where cells that scroll show. */
  readonly cells: DOMRect;
  /** The same with the frozen rows and columns. */
  readonly all: DOMRect;
  /** Where a place of the sheet's pixels is on the screen; what begins in frozen rows or columns stays there. */
  onScreen(place: Place): DOMRect;
  readonly cell: (row: number, col: number) => DOMRect;
}

/** Null until the grid is drawn. */
export function sheetView({ univer, api }: OpenUniver): SheetView | null {
  const workbook = api.getActiveWorkbook();
  const renderer = workbook && univer.__getInjector().get(IRenderManagerService).getRenderById(workbook.getId());
  const viewport = renderer?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!renderer || !viewport) return null;
  const canvas = renderer.engine.getCanvasElement().getBoundingClientRect();
  const skeleton = workbook.getActiveSheet().getSkeleton();
  const { rowHeaderWidth = 0, columnHeaderHeight = 0 } = skeleton ?? {};
  const scale = renderer.scene.scaleX;
  const corner = { x: canvas.left + rowHeaderWidth * scale, y: canvas.top + columnHeaderHeight * scale };
  const cells = new DOMRect(
    canvas.left + viewport.left,
    canvas.top + viewport.top,
    (viewport.width ?? 0) - SCROLL_BAR,
    (viewport.height ?? 0) - SCROLL_BAR,
  );
  const { viewportScrollX, viewportScrollY } = viewport;
  const onScreen = ({ left, top, width, height }: Place): DOMRect => {
    const scrolledX = corner.x + left * scale < cells.left ? 0 : viewportScrollX;
    const scrolledY = corner.y + top * scale < cells.top ? 0 : viewportScrollY;
    const [x, y] = [corner.x + (left - scrolledX) * scale, corner.y + (top - scrolledY) * scale];
    return new DOMRect(x, y, width * scale, height * scale);
  };
  return {
    scale,
    cells,
    all: new DOMRect(corner.x, corner.y, cells.right - corner.x, cells.bottom - corner.y),
    onScreen,
    cell(row, col) {
      const { x, y, width, height } = workbook.getActiveSheet().getRange(row, col).getCellRect();
      return onScreen({ left: x - rowHeaderWidth, top: y - columnHeaderHeight, width, height });
    },
  };
}
