import {
  generateRandomId,
  ICommandService,
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  type ICellData,
  type IRange,
  type Nullable,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, IFunctionService } from "@univerjs/engine-formula";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
  type IInsertSheetMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import { IRenderManagerService } from "@univerjs/engine-render";
import { ScrollToCellCommand } from "@univerjs/sheets-ui";
import { FormulaCalculationSessionService, IDescriptionService } from "@univerjs/sheets-formula";
import type {
  Area,
  CellInfo,
  CellInput,
  CellStyle,
  EngineFunction,
  Format,
  GridEngine,
  NameInfo,
  Rect,
  SheetChange,
  Site,
  TableInfo,
} from "../engine";
import { Validations } from "../validations";
import { fromUniverStyle } from "./cellStyles";
import { editedRect } from "./editedRect";
import { describeFunction, HostFunction } from "./hostFunction";
import { Listeners } from "./listeners";
import type { OpenUniver } from "./openUniver";
import { Passes, type DirtyRange } from "./passes";
import { Tables } from "./tables";
import { SheetNames } from "./sheetNames";
import { installSpillOperator } from "./spillOperator";
import { fromCellData, fromUniverRange, toCellData, toUniverRange } from "./values";

const SHEET_MUTATIONS: readonly string[] = [
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
];
const UNIT = "workbook";
const FIRST_SHEET = "Sheet1";
const DEFAULT_SIZE = { rows: 1000, cols: 26 };
/** Pixels; the fifteen digits of a figure fit, since the grid cuts off what does not. */
const COLUMN_WIDTH = 136;
const ROWS_ADDED_AT_ONCE = 100;

/** The port over Univer. */
export class UniverEngine implements GridEngine {
  readonly settings = new Map<string, unknown>();
  readonly api: FUniver;
  private readonly workbook: FWorkbook;
  private readonly commands: ICommandService;
  private readonly passes: Passes;
  private readonly model: FormulaDataModel;
  private readonly functions: IFunctionService;
  private readonly descriptions: IDescriptionService;
  private readonly undo: IUndoRedoService;
  private readonly renders: IRenderManagerService;
  private readonly tableList: Tables;
  private readonly selected = new Listeners<Area>();
  private readonly calculated = new Listeners<void>();
  private readonly rules = new Map<string, Validations>();
  private readonly edited = new Listeners<Area>();
  private readonly sheetsChanged = new Listeners<SheetChange>();
  private current: Area = { sheet: FIRST_SHEET, rect: { row: 0, col: 0, rows: 1, cols: 1 } };

  constructor({ univer, api }: OpenUniver) {
    installSpillOperator();
    const first = {
      id: "first",
      name: FIRST_SHEET,
      rowCount: DEFAULT_SIZE.rows,
      columnCount: DEFAULT_SIZE.cols,
      defaultColumnWidth: COLUMN_WIDTH,
    };
    this.api = api;
    this.workbook = api.createWorkbook({ id: UNIT, name: "Workbook", sheetOrder: [first.id], sheets: { first } });
    const injector = univer.__getInjector();
    const commands = injector.get(ICommandService);
    this.commands = commands;
    this.model = injector.get(FormulaDataModel);
    this.functions = injector.get(IFunctionService);
    this.descriptions = injector.get(IDescriptionService);
    this.undo = injector.get(IUndoRedoService);
    this.renders = injector.get(IRenderManagerService);
    this.passes = new Passes(UNIT, commands, injector.get(FormulaCalculationSessionService));
    this.tableList = new Tables(this.workbook, (name) => this.forget(name));
    api.getFormula().calculationResultApplied(() => this.calculated.tell());
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
      const range = selections[0];
      if (range) this.tellSelection({ sheet: worksheet.getSheetName(), rect: fromUniverRange(range) });
    });
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      const range = activeSheet.getActiveRange()?.getRange();
      const rect = range ? fromUniverRange(range) : { row: 0, col: 0, rows: 1, cols: 1 };
      this.tellSelection({ sheet: activeSheet.getSheetName(), rect });
    });
    const sheetNames = new SheetNames(this.workbook);
    commands.onCommandExecuted(({ id, params }, options) => {
      if (SHEET_MUTATIONS.includes(id)) for (const change of sheetNames.changes()) this.sheetsChanged.tell(change);
      const isEdit = id === SetRangeValuesMutation.id && !options?.onlyLocal && !options?.["fromFormula"];
      if (isEdit) this.tellEdit(params as ISetRangeValuesMutationParams);
    });
  }

  registerFunctions(list: readonly EngineFunction[]): void {
    const sheetName = (id: string) => this.workbook.getSheetBySheetId(id)?.getSheetName() ?? "";
    this.functions.registerExecutors(...list.map((definition) => new HostFunction(definition, sheetName)));
    this.descriptions.registerDescriptions(list.map(describeFunction));
  }

  recalculate(cells?: readonly Site[]): void {
    if (!cells) return this.passes.trigger([], true);
    const dirty = cells.flatMap(({ sheet, row, col }): DirtyRange[] => {
      const sheetId = this.workbook.getSheetByName(sheet)?.getSheetId();
      const range = { startRow: row, endRow: row, startColumn: col, endColumn: col };
      return sheetId ? [{ unitId: UNIT, sheetId, range }] : [];
    });
    if (dirty.length) this.passes.trigger(dirty, false);
  }

  settled(): Promise<void> {
    return this.passes.settled();
  }

  sheets(): string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getSheetName());
  }

  activeSheet(): string {
    return this.workbook.getActiveSheet().getSheetName();
  }

  activateSheet(name: string): void {
    this.workbook.setActiveSheet(this.sheet(name));
  }

  /** As if another user had added it: Univer would else bring the new sheet to the front, twenty milliseconds a sheet. */
  addSheet(name: string, { rows, cols } = DEFAULT_SIZE): void {
    const sheet = mergeWorksheetSnapshotWithDefault({
      id: generateRandomId(),
      name,
      rowCount: rows,
      columnCount: cols,
      defaultColumnWidth: COLUMN_WIDTH,
    });
    const params: IInsertSheetMutationParams = { unitId: UNIT, index: this.sheets().length, sheet };
    this.commands.syncExecuteCommand(InsertSheetMutation.id, params, { fromCollab: true });
  }

  renameSheet(name: string, to: string): void {
    this.sheet(name).setName(to);
  }

  deleteSheet(name: string): void {
    this.workbook.deleteSheet(this.sheet(name));
  }

  tabColor(sheet: string): string {
    return this.sheet(sheet).getTabColor() ?? "";
  }

  setTabColor(sheet: string, color: string): void {
    this.sheet(sheet).setTabColor(color);
  }

  isHidden(sheet: string): boolean {
    return this.sheet(sheet).isSheetHidden();
  }

  setHidden(sheet: string, isHidden: boolean): void {
    if (isHidden) this.sheet(sheet).hideSheet();
    else this.sheet(sheet).showSheet();
  }

  validations(sheet: string): Validations {
    const id = this.sheet(sheet).getSheetId();
    const validations = this.rules.get(id) ?? new Validations();
    this.rules.set(id, validations);
    return validations;
  }

  read(sheet: string, rect: Rect): CellInfo[][] {
    const facade = this.sheet(sheet);
    const inside = this.clip(facade, rect);
    const data = facade.getSheet();
    const spilled = this.model.getArrayFormulaCellData()[UNIT]?.[facade.getSheetId()];
    const range = inside && this.range(sheet, inside);
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

  text(sheet: string, rect: Rect): string[][] {
    const inside = this.clip(this.sheet(sheet), rect);
    const shown = inside ? this.range(sheet, inside).getDisplayValues() : [];
    return Array.from({ length: rect.rows }, (_r, r) =>
      Array.from({ length: rect.cols }, (_c, c) => String(shown[r]?.[c] ?? "")),
    );
  }

  /** By mutation: a write of the add-in is no step of the user's to undo, and Univer's command costs ten times as much. */
  write(sheet: string, rect: Rect, cells: readonly (readonly (CellInput | undefined)[])[]): void {
    this.grow(sheet, rect);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const stored = this.sheet(sheet).getSheet();
    cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (!cell) return;
        const data = toCellData(cell);
        (cellValue[rect.row + r] ??= {})[rect.col + c] =
          "v" in data ? data : { ...keptFormula(stored.getCellRaw(rect.row + r, rect.col + c)), ...data };
      }),
    );
    const params: ISetRangeValuesMutationParams = {
      unitId: UNIT,
      subUnitId: this.sheet(sheet).getSheetId(),
      cellValue,
    };
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, params);
  }

  clear(sheet: string, rect: Rect, what: "contents" | "formats" | "all"): void {
    const inside = this.clip(this.sheet(sheet), rect);
    if (!inside) return;
    this.passes.expectPass();
    if (what !== "formats") this.range(sheet, inside).clearContent();
    if (what !== "contents") this.range(sheet, inside).clearFormat();
  }

  format(sheet: string, rect: Rect, format: Format): void {
    const inside = this.clip(this.sheet(sheet), rect);
    if (!inside) return;
    const row = new Array<CellInput>(inside.cols).fill({ format });
    this.write(sheet, inside, new Array<CellInput[]>(inside.rows).fill(row));
  }

  style(sheet: string, row: number, col: number): CellStyle {
    return fromUniverStyle(this.range(sheet, { row, col, rows: 1, cols: 1 }).getCellStyleData());
  }

  columnWidth(sheet: string, col: number): number {
    return this.sheet(sheet).getColumnWidth(col);
  }

  setColumnWidth(sheet: string, col: number, pixels: number): void {
    this.sheet(sheet).setColumnWidth(col, pixels);
  }

  autofitColumns(sheet: string, rect: Rect): void {
    const inside = this.clip(this.sheet(sheet), rect);
    if (!inside) return;
    const shown = this.text(sheet, { ...inside, rows: Math.min(inside.rows, 500) });
    for (let c = 0; c < inside.cols; c++) {
      const longest = Math.max(...shown.map((row) => row[c]?.length ?? 0));
      this.setColumnWidth(sheet, inside.col + c, Math.min(360, Math.max(64, 24 + longest * 7.2)));
    }
  }

  freezeRows(sheet: string, rows: number): void {
    this.sheet(sheet).setFrozenRows(rows);
  }

  frozenRows(sheet: string): number {
    return this.sheet(sheet).getFrozenRows();
  }

  usedRect(sheet: string): Rect | null {
    const facade = this.sheet(sheet);
    const [lastRow, lastColumn] = [facade.getLastRow(), facade.getLastColumn()];
    return lastRow < 0 || lastColumn < 0 ? null : { row: 0, col: 0, rows: lastRow + 1, cols: lastColumn + 1 };
  }

  spillRect(sheet: string, row: number, col: number): Rect | null {
    const range = this.passes.spillAt(this.sheet(sheet).getSheetId(), row, col);
    const isOneCell = range && range.startRow === range.endRow && range.startColumn === range.endColumn;
    return range && !isOneCell ? fromUniverRange(range) : null;
  }

  selection(): Area {
    return this.current;
  }

  select(sheet: string, rect: Rect): void {
    if (this.activeSheet() !== sheet) this.activateSheet(sheet);
    const inside = this.clip(this.sheet(sheet), rect);
    if (inside) {
      this.range(sheet, inside).activate();
      const { row, col } = inside;
      // While the page opens, nothing is drawn yet and there is nothing to scroll.
      if (this.renders.getRenderById(UNIT))
        void this.commands.executeCommand(ScrollToCellCommand.id, {
          range: { startRow: row, endRow: row, startColumn: col, endColumn: col },
        });
    }
    this.tellSelection({ sheet, rect });
  }

  onSelection(listener: (area: Area) => void): () => void {
    return this.selected.add(listener);
  }

  onCalculated(listener: () => void): () => void {
    return this.calculated.add(listener);
  }

  onEdited(listener: (area: Area) => void): () => void {
    return this.edited.add(listener);
  }

  onSheets(listener: (change: SheetChange) => void): () => void {
    return this.sheetsChanged.add(listener);
  }

  names(): NameInfo[] {
    return this.workbook
      .getDefinedNames()
      .map((name) => ({ name: name.getName(), reference: name.getFormulaOrRefString() }));
  }

  setName(name: string, reference: string): void {
    if (this.names().some((other) => other.name === name)) this.workbook.deleteDefinedName(name);
    this.workbook.insertDefinedName(name, reference);
    this.forget(name);
  }

  deleteName(name: string): void {
    this.workbook.deleteDefinedName(name);
    this.forget(name);
  }

  tables(): TableInfo[] {
    return this.tableList.list();
  }

  addTable(sheet: string, rect: Rect, name: string): TableInfo {
    return this.tableList.add(this.sheet(sheet), rect, name);
  }

  renameTable(id: string, name: string): void {
    this.tableList.rename(id, name);
  }

  resizeTable(id: string, rect: Rect): void {
    this.tableList.resize(id, rect);
  }

  setTableStyle(id: string, style: string): void {
    this.tableList.setStyle(id, style);
  }

  deleteTable(id: string): void {
    this.tableList.delete(id);
  }

  /** What was done so far can no longer be undone; for a workbook that has just been opened. */
  forgetHistory(): void {
    this.undo.clearUndoRedo(UNIT);
  }

  /** Univer keeps the parsed form of a formula that used a name before it existed: drop it and recalculate all. */
  private forget(name: string): void {
    this.functions.deleteFormulaAstCacheKey(name);
    const sheets = Object.fromEntries(this.workbook.getSheets().map((sheet) => [sheet.getSheetId(), "1"]));
    this.passes.trigger([], true, { [UNIT]: sheets });
  }

  private tellSelection(area: Area): void {
    this.current = area;
    this.selected.tell(area);
  }

  private tellEdit({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const matrix = (cellValue ?? {}) as Record<string, Record<string, Nullable<ICellData>>>;
    const cells = Object.values(matrix).flatMap((row) => Object.values(row));
    if (cells.some((cell) => cell?.v !== undefined || cell?.f !== undefined)) this.passes.expectPass();
    const sheet = this.workbook.getSheetBySheetId(subUnitId)?.getSheetName();
    const rect = editedRect(matrix);
    const isContent = cells.some((cell) => cell === null || cell?.v !== undefined || cell?.p !== undefined);
    if (sheet && rect && isContent) this.edited.tell({ sheet, rect });
  }

  private sheet(name: string): FWorksheet {
    const sheet = this.workbook.getSheetByName(name);
    if (!sheet) throw new Error(`There is no sheet named ${name}.`);
    return sheet;
  }

  private range(sheet: string, rect: Rect): FRange {
    return this.sheet(sheet).getRange(toUniverRange(rect) satisfies IRange);
  }

  /** The part of a rectangle that lies in the grid, which is smaller than Excel's. */
  private clip(sheet: FWorksheet, rect: Rect): Rect | null {
    const rows = Math.min(rect.rows, sheet.getMaxRows() - rect.row);
    const cols = Math.min(rect.cols, sheet.getMaxColumns() - rect.col);
    return rows > 0 && cols > 0 ? { ...rect, rows, cols } : null;
  }

  private grow(sheet: string, rect: Rect): void {
    const facade = this.sheet(sheet);
    const rows = rect.row + rect.rows - facade.getMaxRows();
    const cols = rect.col + rect.cols - facade.getMaxColumns();
    if (rows > 0) facade.insertRowsAfter(facade.getMaxRows() - 1, rows + ROWS_ADDED_AT_ONCE);
    if (cols > 0) facade.insertColumnsAfter(facade.getMaxColumns() - 1, cols);
  }
}

/** Univer drops a formula that has no result yet when its cell gets a format: the formula is written along with it. */
function keptFormula(cell: Nullable<ICellData>): ICellData {
  return { ...(cell?.f && { f: cell.f }), ...(cell?.si && { si: cell.si }) };
}

const hasValue = (cell: Nullable<ICellData>) => cell?.v !== undefined && cell.v !== null;
