import { areaAddress } from "../../grid/address";
import type { NameInfo } from "../../grid/engine";
import { HostError, itemNotFound } from "../hostError";
import { HostCollection, HostObject, NOTHING, type Nothing } from "../hostObject";
import { Range } from "./range";
import type { ExcelWorkbook } from "./workbook";

/** The names of the workbook. */
export class Names extends HostCollection<NamedItem> {
  constructor(private readonly book: ExcelWorkbook) {
    super();
  }

  override members(): NamedItem[] {
    return this.book.engine.names().map((info) => new NamedItem(this.book, info));
  }

  protected override keyOf(item: NamedItem): string {
    return item.Name;
  }

  Add(name: string, reference: unknown): NamedItem {
    if (this.lookUp(name)) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
    const formula =
      reference instanceof Range ? areaAddress(reference.area, true) : String(reference).replace(/^=/, "");
    this.book.engine.setName(name, formula);
    return this.GetItem(name);
  }
}

class NamedItem extends HostObject {
  override readonly scalars = ["Formula", "Name", "Type", "Value", "Visible"];

  constructor(
    private readonly book: ExcelWorkbook,
    private readonly info: NameInfo,
  ) {
    super();
  }

  get Name() {
    return this.info.name;
  }
  get Formula() {
    return `=${this.info.reference}`;
  }
  get Value() {
    return this.info.reference;
  }
  get Visible() {
    return true;
  }
  get Type() {
    return this.range() ? "Range" : "String";
  }
  GetRange(): Range {
    const range = this.range();
    if (!range) throw itemNotFound();
    return range;
  }
  GetRangeOrNullObject(): Range | Nothing {
    return this.range() ?? NOTHING;
  }
  Delete() {
    this.book.engine.deleteName(this.info.name);
  }

  private range(): Range | null {
    try {
      return this.book.range(this.info.reference, this.book.engine.activeSheet());
    } catch (error) {
      if (error instanceof HostError) return null;
      throw error;
    }
  }
}
