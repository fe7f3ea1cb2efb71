import { ChartCollection } from "../../charts/host/chartCollection";
import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import { copySheet } from "../../grid/copySheet";
import type { Rect } from "../../grid/rect";
import { EventType, type Events } from "../events";
import { invalidArgument } from "../hostError";
import { HostObject, NOTHING, type Nothing } from "../hostObject";
import { FreezePanes } from "./freezePanes";
import { PageBreakCollection } from "./pageBreaks";
import { PageLayout } from "./pageLayout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { WorksheetCustomPropertyCollection } from "./sheetProperties";
import { Tables } from "./tables";
import type { ExcelWorkbook } from "./workbook";

/** A sheet; it keeps its id when it is renamed. */
export class Worksheet extends HostObject {
  private isVeryHidden = false;
  readonly Protection = new WorksheetProtection();
  override readonly scalars = ["Id", "Name", "Position", "ShowGridlines", "TabColor", "Visibility"];

  constructor(
    private readonly book: ExcelWorkbook,
    private name: string,
    private readonly id: string,
  ) {
    super();
  }

  get Id() {
    return this.id;
  }
  get Name() {
    return this.name;
  }
  set Name(to: string) {
    this.book.Protection.check();
    this.book.engine.renameSheet(this.name, to);
  }
  get Position() {
    return this.book.engine.sheets().indexOf(this.name);
  }
  set Position(position: number) {
    this.book.engine.moveSheet(this.name, position);
  }
  get TabColor() {
    return this.book.engine.tabColor(this.name);
  }
  set TabColor(color: string) {
    this.book.engine.setTabColor(this.name, color);
  }
  get Visibility() {
    if (!this.book.engine.isHidden(this.name)) return "Visible";
    return this.isVeryHidden ? "VeryHidden" : "Hidden";
  }
  set Visibility(visibility: string) {
    this.isVeryHidden = visibility === "VeryHidden";
    this.book.engine.setHidden(this.name, visibility !== "Visible");
  }
  get Tables() {
    return new Tables(this.book, this.name);
  }
  get Charts() {
    return new ChartCollection(this.book, this.name);
  }
  get Names() {
    return this.book.Names;
  }
  get ShowGridlines() {
    return this.book.engine.showsGridlines(this.name);
  }
  /** The name by which office.js sets what it reads as ShowGridlines. */
  set Gridlines(isShown: boolean) {
    this.book.engine.setGridlines(this.name, isShown);
  }
  get PageLayout() {
    return new PageLayout(this.book, this.name);
  }
  get HorizontalPageBreaks() {
    return new PageBreakCollection(this.book, this.name);
  }
  get CustomProperties() {
    return new WorksheetCustomPropertyCollection(this.book.engine, this.name);
  }
  get FreezePanes() {
    return new FreezePanes(this.book, this.name);
  }
  GetRange(address?: string | null) {
    if (address) return this.book.range(address, this.name);
    return this.rect({ row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLUMNS });
  }
  GetCell(row: number, col: number) {
    return this.rect({ row, col, rows: 1, cols: 1 });
  }
  GetRangeByIndexes(row: number, col: number, rows: number, cols: number) {
    return this.rect({ row, col, rows, cols });
  }
  GetUsedRange() {
    return this.GetRange().GetUsedRange();
  }
  GetUsedRangeOrNullObject(): Range | Nothing {
    return this.book.engine.usedRect(this.name) ? this.GetUsedRange() : NOTHING;
  }
  /** The copy is named as Excel names it, e.g. Sheet1 (2). */
  Copy(positionType?: string | null, relativeTo?: unknown): Worksheet {
    const { engine, Worksheets } = this.book;
    const sheets = engine.sheets();
    const base = this.name.replace(/ \(\d+\)$/, "");
    let n = 2;
    while (sheets.some((name) => name.toLowerCase() === `${base} (${n})`.toLowerCase())) n++;
    const to = `${base} (${n})`;
    const neighbour = relativeTo instanceof Worksheet ? relativeTo.Position : this.Position;
    const position = { Beginning: 0, Before: neighbour, After: neighbour + 1, End: sheets.length }[
      positionType ?? "End"
    ];
    if (position === undefined && positionType !== "None") throw invalidArgument();
    copySheet(engine, this.name, to);
    this.book.charts.copy(this.name, to);
    if (position !== undefined && position < sheets.length) engine.moveSheet(to, position);
    return Worksheets.GetItem(to);
  }
  Activate() {
    this.book.engine.activateSheet(this.name);
  }
  Delete() {
    this.book.Protection.check();
    this.book.engine.deleteSheet(this.name);
  }

  _RegisterDataChangedEvent() {
    this.events.count(EventType.changed, this.id, 1);
  }
  _UnregisterDataChangedEvent() {
    this.events.count(EventType.changed, this.id, -1);
  }
  _RegisterSelectionChangedEvent() {
    this.events.count(EventType.selectionChanged, this.id, 1);
  }
  _UnregisterSelectionChangedEvent() {
    this.events.count(EventType.selectionChanged, this.id, -1);
  }

  /** The sheet has another name in the grid. */
  follow(to: string): void {
    this.name = to;
  }

  private get events(): Events {
    return this.book.Worksheets.events;
  }

  private rect(rect: Rect): Range {
    return new Range(this.book, { sheet: this.name, rect });
  }
}
