import { areaAddress } from "../../grid/address";
import type { Area } from "../../grid/rect";
import { HostCollection, HostObject } from "../hostObject";
import { Range } from "./range";
import type { ExcelWorkbook } from "./workbook";
import type { Worksheet } from "./worksheet";

/** Several ranges of one sheet. */
export class RangeAreas extends HostObject {
  override readonly scalars = ["Address", "AreaCount", "CellCount"];

  constructor(
    private readonly book: ExcelWorkbook,
    private readonly all: readonly Area[],
  ) {
    super();
  }

  get Address() {
    return this.all.map((area) => areaAddress(area)).join(",");
  }
  get AreaCount() {
    return this.all.length;
  }
  get CellCount() {
    return this.all.reduce((sum, { rect }) => sum + rect.rows * rect.cols, 0);
  }
  get Areas() {
    return new Ranges(this.all.map((area) => new Range(this.book, area)));
  }
  get Worksheet(): Worksheet {
    return this.book.Worksheets.GetItem(this.all[0]?.sheet ?? "");
  }
}

class Ranges extends HostCollection<Range> {
  constructor(private readonly ranges: Range[]) {
    super();
  }
  override members(): Range[] {
    return this.ranges;
  }
  protected override keyOf(range: Range): string {
    return range.Address;
  }
}
