import type { Charts } from "../../charts/charts";
import { fromA1, splitAddress } from "../../grid/address";
import type { GridEngine } from "../../grid/engine";
import type { Events } from "../events";
import { invalidArgument } from "../hostError";
import { HostObject } from "../hostObject";
import { Application } from "./application";
import { Names } from "./names";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { Settings } from "./settings";
import { StyleCollection } from "./styles";
import { Tables } from "./tables";
import { Worksheets } from "./worksheets";

/** The workbook that is open in the grid: the root of every batch. */
export class ExcelWorkbook extends HostObject {
  override readonly scalars = ["Name"];
  readonly Worksheets: Worksheets;
  readonly Protection = new WorkbookProtection();

  constructor(
    readonly engine: GridEngine,
    readonly charts: Charts,
    private readonly fileName: () => string,
    readonly recalculateAll: () => void,
    readonly openAnother: (file: Uint8Array) => void,
    events: Events,
  ) {
    super();
    this.Worksheets = new Worksheets(this, events);
  }

  get Name() {
    return this.fileName();
  }
  get Tables() {
    return new Tables(this, null);
  }
  get Names() {
    return new Names(this);
  }
  get Styles() {
    return new StyleCollection(this.engine);
  }
  get Settings() {
    return new Settings(this.engine.settings);
  }
  get Application() {
    return new Application(this);
  }
  GetSelectedRange() {
    return new Range(this, this.engine.selection());
  }
  GetSelectedRanges() {
    return new RangeAreas(this, this.engine.selectedAreas());
  }
  GetActiveCell() {
    const { sheet, rect } = this.engine.selection();
    return new Range(this, { sheet, rect: { ...rect, rows: 1, cols: 1 } });
  }

  /** The range of an address, a name, a table or a table's column, as `worksheet.getRange` reads it. */
  range(text: string, sheet: string): Range {
    const { sheet: named, a1 } = splitAddress(text);
    const rect = fromA1(a1);
    if (rect) return new Range(this, { sheet: named ?? sheet, rect });
    const name = this.engine.names().find((other) => other.name.toLowerCase() === a1.toLowerCase());
    if (name) return this.range(name.reference, sheet);
    const [, table, column] = /^([^[\]]+)(?:\[([^[\]]*)\])?$/.exec(a1) ?? [];
    const found = this.Tables.lookUp(table ?? "");
    if (!found) throw invalidArgument();
    return column ? found.Columns.GetItem(column).GetDataBodyRange() : found.GetDataBodyRange();
  }
}
