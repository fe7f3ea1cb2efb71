import type { ICommandService } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "../rect";
import type { Passes } from "./passes";
import { toUniverRange } from "./values";

export const UNIT = "workbook";

/** Univer's workbook and what the parts of the port need of it. */
export class UniverBook {
  constructor(
    readonly workbook: FWorkbook,
    readonly commands: ICommandService,
    readonly model: FormulaDataModel,
    readonly passes: Passes,
  ) {}

  sheet(name: string): FWorksheet {
    const sheet = this.workbook.getSheetByName(name);
    if (!sheet) throw new Error(`There is no sheet named ${name}.`);
    return sheet;
  }

  range(sheet: string, rect: Rect): FRange {
    return this.sheet(sheet).getRange(toUniverRange(rect));
  }

  /** The part of a rectangle that lies in the grid, which is smaller than Excel's. */
  clip(sheet: string, rect: Rect): Rect | null {
    const facade = this.sheet(sheet);
    const rows = Math.min(rect.rows, facade.getMaxRows() - rect.row);
    const cols = Math.min(rect.cols, facade.getMaxColumns() - rect.col);
    return rows > 0 && cols > 0 ? { ...rect, rows, cols } : null;
  }
}
