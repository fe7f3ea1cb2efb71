import { MAX_COLUMNS, MAX_ROWS, toA1 } from "../../grid/address";
import type { Area, Rect, SheetChange } from "../../grid/engine";
import { EventType, UNASKED_TARGET, WORKBOOK_TARGET, type EventNumber, type Events } from "../events";
import { HostError } from "../hostError";
import { HostCollection, HostObject, NOTHING, type Nothing } from "../hostObject";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { Tables } from "./tables";
import type { ExcelWorkbook } from "./workbook";

/** The sheets of the workbook, and what happens in them. */
export class Worksheets extends HostCollection<Worksheet> {
  private readonly known = new Map<string, Worksheet>();
  private lastId = 0;
  private selected = "";

  constructor(
    private readonly book: ExcelWorkbook,
    readonly events: Events,
  ) {
    super();
    const { engine } = book;
    engine.onSheets((change) => this.follow(change));
    engine.onEdited(({ sheet, rect }) => {
      const { triggerSource } = events;
      const message = { changeType: "RangeEdited", source: "Local", address: toA1(rect), triggerSource };
      this.raise(EventType.changed, sheet, message);
    });
    engine.onSelection((area) => this.followSelection(area));
  }

  override members(): Worksheet[] {
    return this.book.engine.sheets().map((name) => this.of(name));
  }

  protected override keyOf(sheet: Worksheet): string {
    return sheet.Name;
  }

  Add(name?: string): Worksheet {
    const taken = this.book.engine.sheets().map((other) => other.toLowerCase());
    let added = name ?? "";
    for (let n = taken.length + 1; !added; n++) if (!taken.includes(`sheet${n}`)) added = `Sheet${n}`;
    if (taken.includes(added.toLowerCase())) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
    this.book.engine.addSheet(added);
    return this.of(added);
  }

  GetActiveWorksheet(): Worksheet {
    return this.of(this.book.engine.activeSheet());
  }

  _RegisterDataChangedEvent() {
    this.events.count(EventType.changed, WORKBOOK_TARGET, 1);
  }
  _UnregisterDataChangedEvent() {
    this.events.count(EventType.changed, WORKBOOK_TARGET, -1);
  }
  _RegisterSelectionChangedEvent() {
    this.events.count(EventType.selectionChanged, WORKBOOK_TARGET, 1);
  }
  _UnregisterSelectionChangedEvent() {
    this.events.count(EventType.selectionChanged, WORKBOOK_TARGET, -1);
  }
  _RegisterAddedEvent() {
    this.events.count(EventType.added, WORKBOOK_TARGET, 1);
  }
  _UnregisterAddedEvent() {
    this.events.count(EventType.added, WORKBOOK_TARGET, -1);
  }
  _RegisterDeletedEvent() {
    this.events.count(EventType.deleted, WORKBOOK_TARGET, 1);
  }
  _UnregisterDeletedEvent() {
    this.events.count(EventType.deleted, WORKBOOK_TARGET, -1);
  }

  private of(name: string): Worksheet {
    const sheet = this.known.get(name) ?? new Worksheet(this.book, name, `{sheet-${++this.lastId}}`);
    this.known.set(name, sheet);
    return sheet;
  }

  private raise(type: EventNumber, name: string, message: object): void {
    const worksheetId = this.of(name).Id;
    this.events.raise(type, [worksheetId, WORKBOOK_TARGET], { ...message, worksheetId });
  }

  private follow(change: SheetChange): void {
    if (change.kind === "added") this.raise(EventType.added, change.sheet, { source: "Local" });
    if (change.kind === "deleted") this.raise(EventType.deleted, change.sheet, { source: "Local" });
    if (change.kind !== "added") this.moveAway(change);
  }

  private moveAway(change: SheetChange): void {
    const sheet = this.of(change.sheet);
    this.known.delete(change.sheet);
    if (change.kind !== "renamed") return;
    sheet.follow(change.to);
    this.known.set(change.to, sheet);
  }

  /** The grid tells one selection more than once. */
  private followSelection({ sheet, rect }: Area): void {
    const address = toA1(rect);
    const selected = `${sheet}!${address}`;
    if (selected === this.selected) return;
    this.selected = selected;
    this.raise(EventType.selectionChanged, sheet, { address });
    this.events.raise(EventType.workbookSelectionChanged, [UNASKED_TARGET], {});
  }
}

/** A sheet; it keeps its id when it is renamed. */
export class Worksheet extends HostObject {
  private isVeryHidden = false;
  readonly Protection = new WorksheetProtection();
  override readonly scalars = ["Id", "Name", "Position", "TabColor", "Visibility"];

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
    this.book.engine.renameSheet(this.name, to);
  }
  get Position() {
    return this.book.engine.sheets().indexOf(this.name);
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
  get Names() {
    return this.book.Names;
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
  Activate() {
    this.book.engine.activateSheet(this.name);
  }
  Delete() {
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

class FreezePanes extends HostObject {
  constructor(
    private readonly book: ExcelWorkbook,
    private readonly sheet: string,
  ) {
    super();
  }
  FreezeRows(rows: number) {
    this.book.engine.freezeRows(this.sheet, rows);
  }
  Unfreeze() {
    this.book.engine.freezeRows(this.sheet, 0);
  }
}
