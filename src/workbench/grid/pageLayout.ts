import type { Rect } from "./rect";

export const SIDES_OF_PAGE = ["left", "right", "top", "bottom", "header", "footer"] as const;
export type PageSide = (typeof SIDES_OF_PAGE)[number];

export type PagePart = `${"left" | "center" | "right"}${"Header" | "Footer"}`;

/** How a sheet is printed; the grid draws none of it. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** In the words of Excel's API. */
  readonly paperSize: string;
  /** Percent, or pages across and down; a number that is missing is as many as it takes. */
  readonly zoom: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  /** Inches, as files have them. */
  readonly margins: Readonly<Record<PageSide, number>>;
  /** Texts with Excel's codes, such as &P for the page. */
  readonly texts: Readonly<Record<PagePart, string>>;
  readonly printArea: Rect | null;
  readonly titleRows: Rect | null;
  readonly titleColumns: Rect | null;
  /** Rows that begin a page. */
  readonly rowBreaks: readonly number[];
}

/** What Excel gives a new sheet. */
export const NEW_PAGE: PageLayout = {
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  texts: { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  rowBreaks: [],
};

/** Areas and breaks where their cells have gone; null stands for cells that are gone. */
export function movePage(page: PageLayout, to: (rect: Rect) => Rect | null): PageLayout {
  const area = (rect: Rect | null) => rect && to(rect);
  return {
    ...page,
    printArea: area(page.printArea),
    titleRows: area(page.titleRows),
    titleColumns: area(page.titleColumns),
    rowBreaks: page.rowBreaks.flatMap((row) => to({ row, col: 0, rows: 1, cols: 1 })?.row ?? []),
  };
}
