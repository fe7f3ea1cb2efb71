import type { Rect } from "../../grid/rect";
import { SIDES_OF_PAGE, type PageLayout as Page, type PagePart, type PageSide } from "../../grid/pageLayout";
import { invalidArgument } from "../hostError";
import { HostObject, NOTHING, type Nothing } from "../hostObject";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import type { ExcelWorkbook } from "./workbook";

const POINTS_PER_INCH = 72;
const POINTS_PER_UNIT: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** How a sheet is printed. */
export class PageLayout extends HostObject {
  override readonly scalars = [
    "BottomMargin", "CenterHorizontally", "CenterVertically", "FooterMargin", "HeaderMargin", "LeftMargin", "Orientation", "PaperSize", "PrintGridlines", "RightMargin", "TopMargin", "Zoom",
  ]; // prettier-ignore

  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string,
  ) {
    super();
  }

  get Orientation() {
    return this.page.orientation;
  }
  set Orientation(orientation: Page["orientation"]) {
    this.change({ orientation });
  }
  get PaperSize() {
    return this.page.paperSize;
  }
  set PaperSize(paperSize: string) {
    this.change({ paperSize });
  }
  get Zoom() {
    return this.page.zoom;
  }
  set Zoom(zoom: Page["zoom"]) {
    this.change({ zoom });
  }
  get CenterHorizontally() {
    return this.page.centerHorizontally;
  }
  set CenterHorizontally(centerHorizontally: boolean) {
    this.change({ centerHorizontally });
  }
  get CenterVertically() {
    return this.page.centerVertically;
  }
  set CenterVertically(centerVertically: boolean) {
    this.change({ centerVertically });
  }
  get PrintGridlines() {
    return this.page.printGridlines;
  }
  set PrintGridlines(printGridlines: boolean) {
    this.change({ printGridlines });
  }
  get LeftMargin() {
    return this.margin("left");
  }
  set LeftMargin(points: number) {
    this.setMargins(1, { left: points });
  }
  get RightMargin() {
    return this.margin("right");
  }
  set RightMargin(points: number) {
    this.setMargins(1, { right: points });
  }
  get TopMargin() {
    return this.margin("top");
  }
  set TopMargin(points: number) {
    this.setMargins(1, { top: points });
  }
  get BottomMargin() {
    return this.margin("bottom");
  }
  set BottomMargin(points: number) {
    this.setMargins(1, { bottom: points });
  }
  get HeaderMargin() {
    return this.margin("header");
  }
  set HeaderMargin(points: number) {
    this.setMargins(1, { header: points });
  }
  get FooterMargin() {
    return this.margin("footer");
  }
  set FooterMargin(points: number) {
    this.setMargins(1, { footer: points });
  }
  get HeadersFooters() {
    return new HeaderFooterGroup(this.book, this.sheet);
  }

  SetPrintMargins(unit: string, margins: Partial<Record<PageSide, number>>) {
    const points = POINTS_PER_UNIT[unit];
    if (points === undefined) throw invalidArgument();
    this.setMargins(points, margins);
  }
  SetPrintArea(area: unknown) {
    this.change({ printArea: this.rectOf(area) });
  }
  GetPrintArea() {
    return found(this.GetPrintAreaOrNullObject());
  }
  GetPrintAreaOrNullObject(): RangeAreas | Nothing {
    const { printArea } = this.page;
    return printArea ? new RangeAreas(this.book, [{ sheet: this.sheet, rect: printArea }]) : NOTHING;
  }
  SetPrintTitleRows(rows: unknown) {
    this.change({ titleRows: this.rectOf(rows) });
  }
  GetPrintTitleRowsOrNullObject(): Range | Nothing {
    return this.rangeOf(this.page.titleRows);
  }
  SetPrintTitleColumns(columns: unknown) {
    this.change({ titleColumns: this.rectOf(columns) });
  }
  GetPrintTitleColumnsOrNullObject(): Range | Nothing {
    return this.rangeOf(this.page.titleColumns);
  }

  private get page(): Page {
    return this.book.engine.pageLayout(this.sheet);
  }
  private change(change: Partial<Page>): void {
    this.book.engine.setPageLayout(this.sheet, change);
  }
  private margin(side: PageSide): number {
    return this.page.margins[side] * POINTS_PER_INCH;
  }
  private setMargins(pointsPerUnit: number, given: Partial<Record<PageSide, number>>): void {
    const margins = { ...this.page.margins };
    for (const side of SIDES_OF_PAGE) {
      const margin = given[side];
      if (margin !== undefined) margins[side] = (margin * pointsPerUnit) / POINTS_PER_INCH;
    }
    this.change({ margins });
  }
  private rectOf(place: unknown): Rect {
    return (place instanceof Range ? place : this.book.range(String(place), this.sheet)).area.rect;
  }
  private rangeOf(rect: Rect | null): Range | Nothing {
    return rect ? new Range(this.book, { sheet: this.sheet, rect }) : NOTHING;
  }
}

function found<T extends HostObject>(place: T | Nothing): T {
  if (place === NOTHING) throw invalidArgument();
  return place as T;
}

class HeaderFooterGroup extends HostObject {
  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string,
  ) {
    super();
  }
  get DefaultForAllPages() {
    return new HeaderFooter(this.book, this.sheet);
  }
}

/** The texts at the top and the bottom of every page. */
class HeaderFooter extends HostObject {
  override readonly scalars = [
    "CenterFooter", "CenterHeader", "LeftFooter", "LeftHeader", "RightFooter", "RightHeader",
  ]; // prettier-ignore

  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string,
  ) {
    super();
  }
  get LeftHeader() {
    return this.text("leftHeader");
  }
  set LeftHeader(text: string) {
    this.put("leftHeader", text);
  }
  get CenterHeader() {
    return this.text("centerHeader");
  }
  set CenterHeader(text: string) {
    this.put("centerHeader", text);
  }
  get RightHeader() {
    return this.text("rightHeader");
  }
  set RightHeader(text: string) {
    this.put("rightHeader", text);
  }
  get LeftFooter() {
    return this.text("leftFooter");
  }
  set LeftFooter(text: string) {
    this.put("leftFooter", text);
  }
  get CenterFooter() {
    return this.text("centerFooter");
  }
  set CenterFooter(text: string) {
    this.put("centerFooter", text);
  }
  get RightFooter() {
    return this.text("rightFooter");
  }
  set RightFooter(text: string) {
    this.put("rightFooter", text);
  }

  private text(part: PagePart): string {
    return this.book.engine.pageLayout(this.sheet).texts[part];
  }
  private put(part: PagePart, text: string): void {
    const { texts } = this.book.engine.pageLayout(this.sheet);
    this.book.engine.setPageLayout(this.sheet, { texts: { ...texts, [part]: text } });
  }
}
