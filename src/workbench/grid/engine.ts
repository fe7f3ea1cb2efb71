import type { CellStyle, Format } from "./cellFormat";
import type { ConditionalFormats } from "./conditionalFormats";
import type { NamedStyles } from "./namedStyles";
import type { PageLayout } from "./pageLayout";
import type { Area, Rect } from "./rect";
import type { Shift } from "./shift/shift";
import type { Validations } from "./validations";

/** What the workbench needs from a spreadsheet engine. Rectangles count from zero; A1 is for the edges (address.ts). */
export type Scalar = string | number | boolean | null;

/** An error in a cell; only errors that a custom function raised carry a message. */
export class CellError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}

export type Value = Scalar | CellError;

/** A rectangle of values; rows may share one array. */
export type Matrix = readonly (readonly Value[])[];

/** An argument of a function call; undefined is an omitted one. */
export type Argument = Value | Matrix | undefined;

/** A cell, and the place a function is called from. */
export interface Site {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

export interface FunctionParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** A function offered to formulas. An answer under way is `CellError("#BUSY!")`, followed by `recalculate([site])`. */
export interface EngineFunction {
  /** Full name, e.g. DD.ALLOTMENT. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly FunctionParameter[];
  call(args: readonly Argument[], site: Site): Value | Matrix;
}

export interface CellInfo {
  readonly value: Value;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** A formula and where it stands; not the cells that it fills. */
export interface FormulaCell {
  readonly row: number;
  readonly col: number;
  readonly formula: string;
}

/** What is written to a cell: a formula, or a value that is taken as it is (text stays text), or a format alone. */
export interface CellInput {
  readonly value?: Scalar;
  readonly formula?: string;
  readonly format?: Format;
}

export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  readonly rect: Rect;
  readonly columns: readonly string[];
  /** The name of one of Excel's styles; the grid draws every table alike. */
  readonly style: string;
}

export interface NameInfo {
  readonly name: string;
  readonly reference: string;
}

/** A sheet came, went or has another name. */
export type SheetChange =
  | { readonly kind: "added" | "deleted"; readonly sheet: string }
  | { readonly kind: "renamed"; readonly sheet: string; readonly to: string };

export interface GridEngine {
  /** What an add-in keeps with the workbook. */
  readonly settings: Map<string, unknown>;
  readonly styles: NamedStyles;
  registerFunctions(list: readonly EngineFunction[]): void;
  /** Recalculates these cells and what depends on them; without cells, everything. */
  recalculate(cells?: readonly Site[]): void;
  /** Resolves once no calculation is under way. */
  settled(): Promise<void>;
  /** Whether that is so now. */
  isSettled(): boolean;

  sheets(): string[];
  activeSheet(): string;
  activateSheet(name: string): void;
  addSheet(name: string, size?: { rows: number; cols: number }): void;
  renameSheet(name: string, to: string): void;
  /** Puts a sheet at a place among the others, counted from 0. */
  moveSheet(name: string, position: number): void;
  deleteSheet(name: string): void;
  /** The colour of a sheet's tab; empty where it has none. */
  tabColor(sheet: string): string;
  setTabColor(sheet: string, color: string): void;
  isHidden(sheet: string): boolean;
  setHidden(sheet: string, isHidden: boolean): void;
  /** The rules for what may be entered by hand; writes of code do not ask them. */
  validations(sheet: string): Validations;
  onValidations(listener: () => void): () => void;
  conditionalFormats(sheet: string): ConditionalFormats;
  pageLayout(sheet: string): PageLayout;
  setPageLayout(sheet: string, change: Partial<PageLayout>): void;
  /** What an add-in keeps with a sheet. */
  sheetProperties(sheet: string): Map<string, string>;
  showsGridlines(sheet: string): boolean;
  setGridlines(sheet: string, isShown: boolean): void;

  read(sheet: string, rect: Rect): CellInfo[][];
  formulas(sheet: string): FormulaCell[];
  /** The cells as shown. */
  text(sheet: string, rect: Rect): string[][];
  /** Writes cells; undefined leaves a cell as it is. */
  write(sheet: string, rect: Rect, cells: readonly (readonly (CellInput | undefined)[])[]): void;
  clear(sheet: string, rect: Rect, what: "contents" | "formats" | "all"): void;
  format(sheet: string, rect: Rect, format: Format): void;
  style(sheet: string, row: number, col: number): CellStyle;
  /** The look of a cell as it is drawn, conditional formats included. */
  shownStyle(sheet: string, row: number, col: number): CellStyle;
  columnWidth(sheet: string, col: number): number;
  setColumnWidth(sheet: string, col: number, pixels: number): void;
  /** Pixels; 0 for a row that is hidden. */
  rowHeight(sheet: string, row: number): number;
  setRowsHidden(sheet: string, row: number, rows: number, isHidden: boolean): void;
  autofitColumns(sheet: string, rect: Rect): void;
  autofitRows(sheet: string, rect: Rect): void;
  /** Rows and columns that stay in sight; 0 and 0 for none. */
  freeze(sheet: string, rows: number, cols: number): void;
  frozen(sheet: string): { readonly rows: number; readonly cols: number };
  usedRect(sheet: string): Rect | null;
  /** The spill whose formula stands in this cell; null for a single value. */
  spillRect(sheet: string, row: number, col: number): Rect | null;

  /** All spills of a sheet. */
  spills(sheet: string): Rect[];
  merges(sheet: string): Rect[];
  /** Across, each row of the rectangle is merged by itself. */
  merge(sheet: string, rect: Rect, isAcross: boolean): void;
  unmerge(sheet: string, rect: Rect): void;
  /** Inserts or deletes cells; formulas, names, validations and tables follow. Throws where `isShiftable` says no. */
  shift(sheet: string, shift: Shift): void;
  onShifted(listener: (sheet: string, shift: Shift) => void): () => void;

  selection(): Area;
  /** The same, and what else is selected with it. */
  selectedAreas(): Area[];
  select(sheet: string, rect: Rect): void;
  onSelection(listener: (area: Area) => void): () => void;
  onCalculated(listener: () => void): () => void;
  /** Called after contents of cells were edited by a user or written by code; not for results of formulas. */
  onEdited(listener: (area: Area) => void): () => void;
  onSheets(listener: (change: SheetChange) => void): () => void;

  names(): NameInfo[];
  setName(name: string, reference: string): void;
  deleteName(name: string): void;

  tables(): TableInfo[];
  addTable(sheet: string, rect: Rect, name: string): TableInfo;
  renameTable(id: string, name: string): void;
  resizeTable(id: string, rect: Rect): void;
  /** The same with the columns read anew from the header cells. */
  reshapeTable(id: string, rect: Rect): void;
  setTableStyle(id: string, style: string): void;
  deleteTable(id: string): void;
}
