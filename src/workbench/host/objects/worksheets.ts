import { toA1 } from "../../grid/address";
import type { Area } from "../../grid/rect";
import type { SheetChange } from "../../grid/engine";
import { EventType, UNASKED_TARGET, WORKBOOK_TARGET, type EventNumber, type Events } from "../events";
import { HostError } from "../hostError";
import { HostCollection } from "../hostObject";
import type { ExcelWorkbook } from "./workbook";
import { Worksheet } from "./worksheet";

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
    this.book.Protection.check();
    const taken = this.book.engine.sheets().map((other) => other.toLowerCase());
    let added = name ?? "";
    for (let n = taken.length + 1; !added; n++) if (!taken.includes(`sheet${n}`)) added = `Sheet${n}`;
    if (taken.includes(added.toLowerCase())) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
    this.book.engine.addSheet(added);
    return this.of(added);
  }

  /** How office.js reaches a sheet that another call made. */
  _GetAnotherWorksheetById(id: string): Worksheet {
    return this.GetItem(id);
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
