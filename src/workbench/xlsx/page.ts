import type { NamedRange, PaperSize, Sheet, WriteSheet } from "hucre";
import { areaAddress, fromA1 } from "../grid/address";
import type { Rect } from "../grid/rect";
import { NEW_PAGE, type PageLayout, type PagePart } from "../grid/pageLayout";

type FilePage = Pick<WriteSheet, "pageSetup" | "headerFooter" | "rowBreaks">;

const LETTERS = { left: "L", center: "C", right: "R" } as const;

/** How a sheet is printed, as a file has it; the areas are names. */
export function toFilePage(page: PageLayout): FilePage {
  const { scale, horizontalFitToPages, verticalFitToPages } = page.zoom;
  const isFitted = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  const oddHeader = joined(page, "Header");
  const oddFooter = joined(page, "Footer");
  return {
    pageSetup: {
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      paperSize: page.paperSize.toLowerCase() as PaperSize,
      ...(isFitted && { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }),
      ...(!isFitted && scale !== undefined && scale !== 100 && { scale }),
      margins: page.margins,
      horizontalCentered: page.centerHorizontally,
      verticalCentered: page.centerVertically,
      showGridLines: page.printGridlines,
    },
    ...((oddHeader || oddFooter) && {
      headerFooter: { ...(oddHeader && { oddHeader }), ...(oddFooter && { oddFooter }) },
    }),
    ...(page.rowBreaks.length && { rowBreaks: page.rowBreaks.map((row) => row - 1) }),
  };
}

/** The names of what is printed; hucre leaves out the quotes that names of sheets need. */
export function toPrintNames(sheet: string, { printArea, titleRows, titleColumns }: PageLayout): NamedRange[] {
  const address = (rect: Rect | null) => (rect ? [areaAddress({ sheet, rect }, true)] : []);
  const area = address(printArea).map((range) => ({ name: "_xlnm.Print_Area", range, scope: sheet }));
  const titles = [...address(titleColumns), ...address(titleRows)].join(",");
  return [...area, ...(titles ? [{ name: "_xlnm.Print_Titles", range: titles, scope: sheet }] : [])];
}

/** The three parts of a line at the top or the bottom, each behind its letter. */
function joined({ texts }: PageLayout, line: "Header" | "Footer"): string {
  return (Object.keys(LETTERS) as (keyof typeof LETTERS)[])
    .map((side) => [LETTERS[side], texts[`${side}${line}`]] as const)
    .filter(([, text]) => text)
    .map(([letter, text]) => `&${letter}${text}`)
    .join("");
}

export function fromFilePage({ pageSetup = {}, headerFooter = {}, rowBreaks = [] }: Sheet): PageLayout {
  const { paperSize, fitToPage, fitToWidth = 1, fitToHeight = 1, scale = 100, margins } = pageSetup;
  const known = PAPERS.find((name) => name.toLowerCase() === paperSize);
  return {
    ...NEW_PAGE,
    orientation: pageSetup.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: known ?? NEW_PAGE.paperSize,
    zoom: fitToPage ? { horizontalFitToPages: fitToWidth, verticalFitToPages: fitToHeight } : { scale },
    centerHorizontally: pageSetup.horizontalCentered ?? false,
    centerVertically: pageSetup.verticalCentered ?? false,
    printGridlines: pageSetup.showGridLines ?? false,
    margins: { ...NEW_PAGE.margins, ...margins },
    texts: {
      ...NEW_PAGE.texts,
      ...split(headerFooter.oddHeader, "Header"),
      ...split(headerFooter.oddFooter, "Footer"),
    },
    printArea: areaOf(pageSetup.printArea),
    titleRows: areaOf(pageSetup.printTitlesRow),
    titleColumns: areaOf(pageSetup.printTitlesColumn),
    rowBreaks: rowBreaks.map((row) => row + 1),
  };
}

const PAPERS = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Executive", "Tabloid"] as const;

/** hucre takes a comma in the name of a sheet for one between areas: what is no address is left out. */
const areaOf = (addresses = ""): Rect | null =>
  addresses.split(",").flatMap((address) => fromA1(address) ?? [])[0] ?? null;

/** Text before any letter stands in the middle. */
function split(text = "", line: "Header" | "Footer"): Partial<Record<PagePart, string>> {
  const parts: Partial<Record<PagePart, string>> = {};
  for (const [, letter = "C", content = ""] of text.matchAll(/(?:&([LCR]))?((?:&[^LCR]|[^&])+)/g)) {
    const side =
      (Object.keys(LETTERS) as (keyof typeof LETTERS)[]).find((name) => LETTERS[name] === letter) ?? "center";
    parts[`${side}${line}`] = content;
  }
  return parts;
}
