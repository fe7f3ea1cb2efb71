import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { Area, Rect } from "../rect";
import type { CellInfo, CellInput, FormulaCell } from "../engine";
import type { CellStyle, Format } from "../cellFormat";
import { intersection } from "../intersection";
import { NORMAL, PLAIN, wholeFormat, type NamedStyle } from "../namedStyles";
import { fromUniverStyle } from "./cellStyles";
import { editedRect } from "./editedRect";
import { Listeners } from "./listeners";
import { UNIT, type UniverBook } from "./univerBook";
import { fromCellData, fromUniverRange, toCellData } from "./values";

const ROWS_ADDED_AT_ONCE = 100;

/** Contents and formats of cells. */
export class CellStore {
  readonly edited = new Listeners<Area>();

  constructor(private readonly book: UniverBook) {
    book.commands.onCommandExecuted(({ id, params }, options) => {
      const isEdit = id === SetRangeValuesMutation.id && !options?.onlyLocal && !options?.["fromFormula"];
      if (isEdit) this.tellEdit(params as ISetRangeValuesMutationParams);
    });
  }

  read(sheet: string, rect: Rect): CellInfo[][] {
    const facade = this.book.sheet(sheet);
    const inside = this.book.clip(sheet, rect);
    const data = facade.getSheet();
    const spilled = this.book.model.getArrayFormulaCellData()[UNIT]?.[facade.getSheetId()];
    const range = inside && this.book.range(sheet, inside);
    const formulas = range?.getFormulas() ?? [];
    const formats = range?.getNumberFormats() ?? [];
    return Array.from({ length: rect.rows }, (_r, r) =>
      Array.from({ length: rect.cols }, (_c, c): CellInfo => {
        const stored = data.getCellRaw(rect.row + r, rect.col + c);
        const shown = hasValue(stored) ? stored : spilled?.[rect.row + r]?.[rect.col + c];
        return {
          value: fromCellData(shown),
          formula: stored?.f || formulas[r]?.[c] || null, // the getter learns of a formula a moment later
          numberFormat: formats[r]?.[c] || "General",
        };
      }),
    );
  }

  formulas(sheet: string): FormulaCell[] {
    const found: FormulaCell[] = [];
    this.book
      .sheet(sheet)
      .getSheet()
      .getCellMatrix()
      .forValue((row, col, cell: Nullable<ICellData>) => {
        if (cell?.f) found.push({ row, col, formula: cell.f });
        else if (cell?.si) {
          const formula = this.read(sheet, { row, col, rows: 1, cols: 1 })[0]?.[0]?.formula;
          if (formula) found.push({ row, col, formula });
        }
      });
    return found;
  }

  text(sheet: string, rect: Rect): string[][] {
    const inside = this.book.clip(sheet, rect);
    const shown = inside ? this.book.range(sheet, inside).getDisplayValues() : [];
    return Array.from({ length: rect.rows }, (_r, r) =>
      Array.from({ length: rect.cols }, (_c, c) => String(shown[r]?.[c] ?? "")),
    );
  }

  /** By mutation: a write of the add-in is no step of the user's to undo, and Univer's command costs ten times as much. */
  write(sheet: string, rect: Rect, cells: readonly (readonly (CellInput | undefined)[])[]): void {
    this.grow(sheet, rect);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const stored = this.book.sheet(sheet).getSheet();
    cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (!cell) return;
        const data = toCellData(cell);
        (cellValue[rect.row + r] ??= {})[rect.col + c] =
          "v" in data ? data : { ...keptFormula(stored.getCellRaw(rect.row + r, rect.col + c)), ...data };
      }),
    );
    const subUnitId = this.book.sheet(sheet).getSheetId();
    const params: ISetRangeValuesMutationParams = { unitId: UNIT, subUnitId, cellValue };
    this.book.commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
    this.fitRows(sheet, rect, cells);
  }

  clear(sheet: string, rect: Rect, what: "contents" | "formats" | "all"): void {
    const inside = this.book.clip(sheet, rect);
    if (!inside) return;
    this.book.passes.expectPass();
    if (what !== "formats") this.book.range(sheet, inside).clearContent();
    if (what === "contents") return;
    this.book.range(sheet, inside).clearFormat();
    if (this.named(sheet).some((cell) => intersection({ ...cell, rows: 1, cols: 1 }, inside)))
      this.format(sheet, inside, { named: NORMAL });
  }

  /** Gives the cells of a style its look. */
  restyle({ name, ...look }: NamedStyle): void {
    for (const facade of this.book.workbook.getSheets()) {
      const sheet = facade.getSheetName();
      for (const { row, col, style } of this.named(sheet))
        if (style === name) this.format(sheet, { row, col, rows: 1, cols: 1 }, wholeFormat(look));
    }
  }

  /** The cells that have a style by its name. */
  named(sheet: string): { row: number; col: number; style: string }[] {
    const found: { row: number; col: number; style: string }[] = [];
    const matrix = this.book.sheet(sheet).getSheet().getCellMatrix();
    matrix.forValue((row, col, cell: Nullable<ICellData>) => {
      const style = styleName(cell);
      if (style !== NORMAL) found.push({ row, col, style });
    });
    return found;
  }

  format(sheet: string, rect: Rect, format: Format): void {
    const inside = this.book.clip(sheet, rect);
    if (!inside) return;
    const row = new Array<CellInput>(inside.cols).fill({ format });
    this.write(sheet, inside, new Array<CellInput[]>(inside.rows).fill(row));
  }

  style(sheet: string, row: number, col: number): CellStyle {
    return fromUniverStyle(this.stored(sheet, row, col), styleName(this.book.sheet(sheet).getSheet().getCellRaw(row, col))); // prettier-ignore
  }

  /** The cell's own style as Univer has it. */
  stored(sheet: string, row: number, col: number): Nullable<IStyleData> {
    return this.book.range(sheet, { row, col, rows: 1, cols: 1 }).getCellStyleData();
  }

  usedRect(sheet: string): Rect | null {
    const facade = this.book.sheet(sheet);
    const rows = [facade.getLastRow() + 1];
    const cols = [facade.getLastColumn() + 1];
    for (const { endRow, endColumn } of this.book.passes.spillsOn(facade.getSheetId())) {
      rows.push(endRow + 1);
      cols.push(endColumn + 1);
    }
    const size = { rows: Math.max(...rows), cols: Math.max(...cols) };
    return size.rows > 0 && size.cols > 0 ? { row: 0, col: 0, ...size } : null;
  }

  spills(sheet: string): Rect[] {
    const ranges = this.book.passes.spillsOn(this.book.sheet(sheet).getSheetId());
    return ranges.map(fromUniverRange).filter(({ rows, cols }) => rows * cols > 1);
  }

  private tellEdit({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const matrix = (cellValue ?? {}) as Record<string, Record<string, Nullable<ICellData>>>;
    const cells = Object.values(matrix).flatMap((row) => Object.values(row));
    if (cells.some((cell) => cell?.v !== undefined || cell?.f !== undefined)) this.book.passes.expectPass();
    const sheet = this.book.workbook.getSheetBySheetId(subUnitId)?.getSheetName();
    const rect = editedRect(matrix);
    const isContent = cells.some((cell) => cell === null || cell?.v !== undefined || cell?.p !== undefined);
    if (sheet && rect && isContent) this.edited.tell({ sheet, rect });
  }

  /** Rows grow with text that becomes larger or is wrapped, as Excel's do. */
  private fitRows(sheet: string, rect: Rect, cells: readonly (readonly (CellInput | undefined)[])[]): void {
    const isHigher = (cell?: CellInput) =>
      cell?.format?.wrap === true || (cell?.format?.fontSize ?? PLAIN.fontSize) > PLAIN.fontSize;
    const rows = cells.flatMap((row, r) => (row.some(isHigher) ? [rect.row + r] : []));
    for (const row of rows) this.book.sheet(sheet).setRowAutoHeight(row, 1);
  }

  /** By mutation: Univer's command looks at every cell of the rows that it adds. */
  private grow(sheet: string, rect: Rect): void {
    const facade = this.book.sheet(sheet);
    const place = { unitId: UNIT, subUnitId: facade.getSheetId() };
    const { commands } = this.book;
    const rowCount = rect.row + rect.rows;
    const columnCount = rect.col + rect.cols;
    if (rowCount > facade.getMaxRows())
      commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...place, rowCount: rowCount + ROWS_ADDED_AT_ONCE }); // prettier-ignore
    if (columnCount > facade.getMaxColumns())
      commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...place, columnCount });
  }
}

/** Univer drops a formula that has no result yet when its cell gets a format: the formula is written along with it. */
function keptFormula(cell: Nullable<ICellData>): ICellData {
  return { ...(cell?.f && { f: cell.f }), ...(cell?.si && { si: cell.si }) };
}

const styleName = (cell: Nullable<ICellData>) => String((cell?.custom as { style?: string } | null)?.style ?? NORMAL);

const hasValue = (cell: Nullable<ICellData>) => cell?.v !== undefined && cell.v !== null;
