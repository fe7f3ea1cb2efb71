import { ICommandService, IUndoRedoService } from "@univerjs/core";
import { FormulaDataModel, IFunctionService, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  FormulaCalculationSessionService,
  IDescriptionService,
  TriggerCalculationController,
} from "@univerjs/sheets-formula";
import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from "@univerjs/sheets-conditional-formatting";
import { SheetInterceptorService, SheetsSelectionsService } from "@univerjs/sheets";
import { ConditionalFormats } from "../conditionalFormats";
import type { CellStyle } from "../cellFormat";
import type { EngineFunction, GridEngine, Site } from "../engine";
import type { Rect } from "../rect";
import { NamedStyles } from "../namedStyles";
import { NEW_PAGE, type PageLayout } from "../pageLayout";
import { shiftCells, shiftRules } from "../shift/shiftCells";
import type { Shift } from "../shift/shift";
import { Validations } from "../validations";
import { CellStore } from "./cellStore";
import { fromUniverStyle } from "./cellStyles";
import { ConditionalFormatView } from "./conditionalFormatView";
import { DefinedNames } from "./definedNames";
import { onGridShift } from "./gridShifts";
import { installFrames } from "./frames";
import { describeFunction, HostFunction } from "./hostFunction";
import { Listeners } from "./listeners";
import { installFormulaReadings, readFormulasAnew } from "./formulaReadings";
import { Merges } from "./merges";
import type { OpenUniver } from "./openUniver";
import { PerSheet } from "./perSheet";
import { Passes, type DirtyRange } from "./passes";
import { rewriteBesideRemovedColumns } from "./removedColumns";
import { installRowHeights } from "./rowHeights";
import { RowsAndColumns } from "./rowsAndColumns";
import { Selections } from "./selections";
import { COLUMN_WIDTH, DEFAULT_SIZE, SheetList } from "./sheetList";
import { installSpillOperator } from "./spillOperator";
import { TableHeaders } from "./tableHeaders";
import { installTableReferences, watchTables } from "./tableReferences";
import { Tables } from "./tables";
import { UNIT, UniverBook } from "./univerBook";
import { fromUniverRange } from "./values";
import { keepWrittenMeanwhile } from "./writtenMeanwhile";

const FIRST_SHEET = "Sheet1";

/** The port over Univer: what it does with all formulas is here, the rest in parts by sense. */
export class UniverEngine implements GridEngine {
  readonly settings = new Map<string, unknown>();
  readonly styles: NamedStyles;
  private readonly book: UniverBook;
  private readonly passes: Passes;
  private readonly calculatedFunctions: IFunctionService;
  private readonly descriptions: IDescriptionService;
  private readonly undo: IUndoRedoService;
  private readonly sheetList: SheetList;
  private readonly cells: CellStore;
  private readonly lines: RowsAndColumns;
  private readonly merged: Merges;
  private readonly selections: Selections;
  private readonly definedNames: DefinedNames;
  private readonly tableList: Tables;
  private readonly headers: TableHeaders;
  private readonly calculated = new Listeners<void>();
  private readonly validated = new Listeners<void>();
  private readonly shifted = new Listeners<{ sheet: string; shift: Shift }>();
  private readonly rules: PerSheet<Validations>;
  private readonly conditions: PerSheet<ConditionalFormats>;
  private readonly conditionView: ConditionalFormatView;
  private readonly pages: PerSheet<PageLayout>;
  private readonly properties: PerSheet<Map<string, string>>;
  private hasStaleForms = false;

  constructor({ univer, api }: OpenUniver) {
    installFrames();
    installSpillOperator();
    installTableReferences();
    installFormulaReadings();
    installRowHeights();
    const { rows: rowCount, cols: columnCount } = DEFAULT_SIZE;
    const first = { id: "first", name: FIRST_SHEET, rowCount, columnCount, defaultColumnWidth: COLUMN_WIDTH };
    const workbook = api.createWorkbook({ id: UNIT, name: "Workbook", sheetOrder: [first.id], sheets: { first } });
    const injector = univer.__getInjector();
    const commands = injector.get(ICommandService);
    this.calculatedFunctions = injector.get(IFunctionService);
    this.descriptions = injector.get(IDescriptionService);
    this.undo = injector.get(IUndoRedoService);
    this.passes = new Passes(
      UNIT,
      commands,
      injector.get(FormulaCalculationSessionService),
      injector.get(TriggerCalculationController) as never,
    );
    this.book = new UniverBook(workbook, commands, injector.get(FormulaDataModel), this.passes);
    this.cells = new CellStore(this.book);
    this.styles = new NamedStyles((style) => this.cells.restyle(style));
    this.rules = new PerSheet(this.book, () => new Validations(() => this.validated.tell()));
    this.conditionView = new ConditionalFormatView(
      {
        commands,
        interceptors: injector.get(SheetInterceptorService),
        rules: injector.get(ConditionalFormattingRuleModel),
        results: injector.get(ConditionalFormattingService),
        view: injector.get(ConditionalFormattingViewModel),
        renderers: injector.get(IRenderManagerService),
      },
      () => workbook.getWorkbook().getStyles(),
    );
    this.conditions = new PerSheet(this.book, (id) => {
      const formats: ConditionalFormats = new ConditionalFormats(() => this.conditionView.show(id, formats.list()));
      return formats;
    });
    this.pages = new PerSheet(this.book, () => NEW_PAGE);
    this.properties = new PerSheet(this.book, () => new Map<string, string>());
    this.lines = new RowsAndColumns(this.book, (sheet, rect) => this.cells.text(sheet, rect));
    this.merged = new Merges(this.book);
    const corner = { sheet: FIRST_SHEET, rect: { row: 0, col: 0, rows: 1, cols: 1 } };
    const [renders, selections] = [injector.get(IRenderManagerService), injector.get(SheetsSelectionsService)];
    this.selections = new Selections(this.book, renders, selections, api, corner);
    this.definedNames = new DefinedNames(this.book, () => this.forget());
    this.tableList = new Tables(workbook, commands);
    watchTables(commands, () => this.forget());
    this.sheetList = new SheetList(this.book);
    this.headers = new TableHeaders(this, this.tableList);
    const sheetOf = (id: string) => workbook.getSheetBySheetId(id)?.getSheetName();
    rewriteBesideRemovedColumns(this, commands, sheetOf);
    keepWrittenMeanwhile(commands, () => queueMicrotask(() => this.recalculate()));
    onGridShift(commands, sheetOf, (sheet, shift) => {
      shiftRules(this, sheet, shift);
      this.shifted.tell({ sheet, shift });
    });
    commands.beforeCommandExecuted(({ id }) => {
      if (id !== SetFormulaCalculationStartMutation.id || !this.hasStaleForms) return;
      this.hasStaleForms = false;
      this.calculatedFunctions.deleteFormulaAstCacheKey("");
    });
    api.getFormula().calculationResultApplied(() => this.calculated.tell());
  }

  registerFunctions(list: readonly EngineFunction[]): void {
    const sheetName = (id: string) => this.book.workbook.getSheetBySheetId(id)?.getSheetName() ?? "";
    this.calculatedFunctions.registerExecutors(...list.map((definition) => new HostFunction(definition, sheetName)));
    this.descriptions.registerDescriptions(list.map(describeFunction));
  }

  recalculate(cells?: readonly Site[]): void {
    if (!cells) return this.passes.trigger([], true);
    const dirty = cells.flatMap(({ sheet, row, col }): DirtyRange[] => {
      const sheetId = this.book.workbook.getSheetByName(sheet)?.getSheetId();
      const range = { startRow: row, endRow: row, startColumn: col, endColumn: col };
      return sheetId ? [{ unitId: UNIT, sheetId, range }] : [];
    });
    if (dirty.length) this.passes.trigger(dirty, false);
  }

  shownStyle(sheet: string, row: number, col: number): CellStyle {
    const id = this.book.sheet(sheet).getSheetId();
    return fromUniverStyle(
      this.conditionView.shown(id, row, col, this.cells.stored(sheet, row, col)),
      this.cells.style(sheet, row, col).named,
    );
  }

  spillRect(sheet: string, row: number, col: number): Rect | null {
    const range = this.passes.spillAt(this.book.sheet(sheet).getSheetId(), row, col);
    const isOneCell = range && range.startRow === range.endRow && range.startColumn === range.endColumn;
    return range && !isOneCell ? fromUniverRange(range) : null;
  }

  shift(sheet: string, shift: Shift): void {
    this.headers.without(() => shiftCells(this, sheet, shift));
    this.shifted.tell({ sheet, shift });
  }

  settled: GridEngine["settled"] = () => this.passes.settled();
  isSettled: GridEngine["isSettled"] = () => this.passes.isSettled();
  sheets: GridEngine["sheets"] = () => this.sheetList.names();
  activeSheet: GridEngine["activeSheet"] = () => this.sheetList.active();
  activateSheet: GridEngine["activateSheet"] = (name) => this.sheetList.activate(name);
  addSheet: GridEngine["addSheet"] = (name, size) => this.sheetList.add(name, size);
  renameSheet: GridEngine["renameSheet"] = (name, to) => this.sheetList.rename(name, to);
  moveSheet: GridEngine["moveSheet"] = (name, position) => this.sheetList.move(name, position);
  deleteSheet: GridEngine["deleteSheet"] = (name) => this.sheetList.delete(name);
  tabColor: GridEngine["tabColor"] = (sheet) => this.sheetList.tabColor(sheet);
  setTabColor: GridEngine["setTabColor"] = (sheet, color) => this.sheetList.setTabColor(sheet, color);
  isHidden: GridEngine["isHidden"] = (sheet) => this.sheetList.isHidden(sheet);
  setHidden: GridEngine["setHidden"] = (sheet, isHidden) => this.sheetList.setHidden(sheet, isHidden);
  onSheets: GridEngine["onSheets"] = (listener) => this.sheetList.changed.add(listener);

  read: GridEngine["read"] = (sheet, rect) => this.cells.read(sheet, rect);
  formulas: GridEngine["formulas"] = (sheet) => this.cells.formulas(sheet);
  text: GridEngine["text"] = (sheet, rect) => this.cells.text(sheet, rect);
  write: GridEngine["write"] = (sheet, rect, cells) => this.cells.write(sheet, rect, cells);
  clear: GridEngine["clear"] = (sheet, rect, what) => this.cells.clear(sheet, rect, what);
  format: GridEngine["format"] = (sheet, rect, format) => this.cells.format(sheet, rect, format);
  style: GridEngine["style"] = (sheet, row, col) => this.cells.style(sheet, row, col);
  usedRect: GridEngine["usedRect"] = (sheet) => this.cells.usedRect(sheet);
  spills: GridEngine["spills"] = (sheet) => this.cells.spills(sheet);
  onEdited: GridEngine["onEdited"] = (listener) => this.cells.edited.add(listener);

  columnWidth: GridEngine["columnWidth"] = (sheet, col) => this.lines.columnWidth(sheet, col);
  setColumnWidth: GridEngine["setColumnWidth"] = (sheet, col, px) => this.lines.setColumnWidth(sheet, col, px);
  rowHeight: GridEngine["rowHeight"] = (sheet, row) => this.lines.rowHeight(sheet, row);
  setRowsHidden: GridEngine["setRowsHidden"] = (sheet, row, rows, is) => this.lines.setRowsHidden(sheet, row, rows, is);
  autofitColumns: GridEngine["autofitColumns"] = (sheet, rect) => this.lines.autofitColumns(sheet, rect);
  autofitRows: GridEngine["autofitRows"] = (sheet, rect) => this.lines.autofitRows(sheet, rect);
  freeze: GridEngine["freeze"] = (sheet, rows, cols) => this.lines.freeze(sheet, rows, cols);
  frozen: GridEngine["frozen"] = (sheet) => this.lines.frozen(sheet);
  showsGridlines: GridEngine["showsGridlines"] = (sheet) => this.lines.showsGridlines(sheet);
  setGridlines: GridEngine["setGridlines"] = (sheet, isShown) => this.lines.setGridlines(sheet, isShown);

  validations: GridEngine["validations"] = (sheet) => this.rules.of(sheet);
  conditionalFormats: GridEngine["conditionalFormats"] = (sheet) => this.conditions.of(sheet);
  pageLayout: GridEngine["pageLayout"] = (sheet) => this.pages.of(sheet);
  setPageLayout: GridEngine["setPageLayout"] = (sheet, change) =>
    this.pages.set(sheet, { ...this.pages.of(sheet), ...change });
  sheetProperties: GridEngine["sheetProperties"] = (sheet) => this.properties.of(sheet);

  merges: GridEngine["merges"] = (sheet) => this.merged.list(sheet);
  merge: GridEngine["merge"] = (sheet, rect, isAcross) => this.merged.merge(sheet, rect, isAcross);
  unmerge: GridEngine["unmerge"] = (sheet, rect) => this.merged.unmerge(sheet, rect);

  selection: GridEngine["selection"] = () => this.selections.current;
  selectedAreas: GridEngine["selectedAreas"] = () => this.selections.all();
  select: GridEngine["select"] = (sheet, rect) => this.selections.select(sheet, rect);
  onSelection: GridEngine["onSelection"] = (listener) => this.selections.changed.add(listener);
  onCalculated: GridEngine["onCalculated"] = (listener) => this.calculated.add(listener);
  onValidations: GridEngine["onValidations"] = (listener) => this.validated.add(listener);
  onShifted: GridEngine["onShifted"] = (listener) => this.shifted.add(({ sheet, shift }) => listener(sheet, shift));

  names: GridEngine["names"] = () => this.definedNames.list();
  setName: GridEngine["setName"] = (name, reference) => this.definedNames.set(name, reference);
  deleteName: GridEngine["deleteName"] = (name) => this.definedNames.delete(name);

  tables: GridEngine["tables"] = () => this.tableList.list();
  addTable: GridEngine["addTable"] = (sheet, rect, name) => this.tableList.add(this.book.sheet(sheet), rect, name);
  renameTable: GridEngine["renameTable"] = (id, name) => this.tableList.rename(id, name);
  resizeTable: GridEngine["resizeTable"] = (id, rect) => this.tableList.resize(id, rect);
  reshapeTable: GridEngine["reshapeTable"] = (id, rect) => this.tableList.reshape(id, rect);
  setTableStyle: GridEngine["setTableStyle"] = (id, style) => this.tableList.setStyle(id, style);
  deleteTable: GridEngine["deleteTable"] = (id) => this.tableList.delete(id);

  /** What was done so far can no longer be undone; for a workbook that has just been opened. */
  forgetHistory(): void {
    this.undo.clearUndoRedo(UNIT);
  }

  /**
   * Univer keeps the parsed form of a formula, with what a name or a table was then: drop it and recalculate all. Every form is
   * dropped, because those of long formulas are kept under a hash in which the name is not found; and only as the next pass
   * begins, because one that is under way would keep what it has parsed.
   */
  private forget(): void {
    this.hasStaleForms = true;
    readFormulasAnew();
    const sheets = Object.fromEntries(this.book.workbook.getSheets().map((sheet) => [sheet.getSheetId(), "1"]));
    this.passes.trigger([], true, { [UNIT]: sheets });
  }
}
