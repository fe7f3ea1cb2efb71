import type { Charts } from "./charts/charts";
import { listCharts, type PlainChart } from "./charts/listCharts";
import { fromA1, splitAddress, toA1 } from "./grid/address";
import { CellError, type CellInput, type GridEngine, type Value } from "./grid/engine";
import type { CellStyle, Format } from "./grid/cellFormat";
import type { Rect } from "./grid/rect";
import type { BlankCell } from "./host/functions/arguments";
import type { CustomFunctions } from "./host/functions/customFunctions";

declare global {
  interface Window {
    /** For tests and scripts. */
    workbench?: Automation;
  }
}

/** A value as it leaves the page: an error is its code and, where there is one, its sentence. */
export type PlainValue = string | number | boolean | null | { readonly error: string; readonly message: string };

export interface ScenarioInput {
  /** Where the values go, on the sheet of the formula, e.g. B2:B4; the first cell is enough. */
  readonly address: string;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
}

export interface Scenario {
  /** Begins with an equals sign. */
  readonly formula: string;
  readonly inputs?: readonly ScenarioInput[];
}

/** One value, or the rows of a spill. */
export type ScenarioResult = PlainValue | PlainValue[][];

const FORMULA_COLUMN_GAP = 2;
const SCRATCH = "Scratch";
const SCRATCH_SIZE = { rows: 60, cols: 48 };

const toInput = (value: ScenarioInput["values"][number][number]): CellInput =>
  typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };

/** What tests and scripts may do with the workbench; reachable in the page as `window.workbench`. */
export class Automation {
  private scratchSheets = 0;

  constructor(
    private readonly engine: GridEngine,
    private readonly chartsOf: Charts,
    private readonly functions: CustomFunctions,
    private readonly boxOf: (rect: Rect) => DOMRect,
  ) {}

  /** Resolves when no calculation and no call of a function is under way. */
  settled(): Promise<void> {
    return this.functions.settled();
  }

  /** Values of a range such as B2:C4 or 'My sheet'!A1; the active sheet where none is named. */
  read(address: string): PlainValue[][] {
    const { sheet, rect } = this.area(address);
    return this.plain(sheet, rect);
  }

  /** The cells as shown. */
  text(address: string): string[][] {
    const { sheet, rect } = this.area(address);
    return this.engine.text(sheet, rect);
  }

  /** The formula of a cell; null where it has none. */
  formula(address: string): string | null {
    const { sheet, rect } = this.area(address);
    return this.engine.read(sheet, rect)[0]?.[0]?.formula ?? null;
  }

  /** The sentence of the error in a cell; empty where there is none. */
  message(address: string): string {
    const value = this.read(address)[0]?.[0];
    return value !== null && typeof value === "object" ? value.message : "";
  }

  /** Writes values and formulas; text is taken as it is. */
  write(address: string, values: ScenarioInput["values"]): void {
    const { sheet, rect } = this.area(address);
    this.put(sheet, rect, values);
  }

  /** Selects a range, with its sheet in front. */
  select(address: string): void {
    const { sheet, rect } = this.area(address);
    this.engine.select(sheet, rect);
  }

  setName(name: string, reference: string): void {
    this.engine.setName(name, reference);
  }

  addTable(address: string, name: string): void {
    const { sheet, rect } = this.area(address);
    this.engine.addTable(sheet, rect, name);
  }

  /** The look of a cell as it is drawn, conditional formats included. */
  look(address: string): CellStyle {
    const { sheet, rect } = this.area(address);
    return this.engine.shownStyle(sheet, rect.row, rect.col);
  }

  format(address: string, format: Format): void {
    const { sheet, rect } = this.area(address);
    this.engine.format(sheet, rect, format);
  }

  /** Where a cell of the active sheet is on the screen. */
  box(address: string): { x: number; y: number; width: number; height: number } {
    const { x, y, width, height } = this.boxOf(this.area(address).rect);
    return { x, y, width, height };
  }

  addSheet(name: string): void {
    this.engine.addSheet(name);
  }

  sheets(): string[] {
    return this.engine.sheets();
  }

  tables(): string[] {
    return this.engine.tables().map(({ name, sheet, rect }) => `${name} ${sheet}!${toA1(rect)}`);
  }

  /** The charts of a sheet; of the active one where none is named. */
  charts(sheet = this.engine.activeSheet()): PlainChart[] {
    return listCharts(this.engine, this.chartsOf, sheet);
  }

  names(): string[] {
    return this.engine.names().map(({ name, reference }) => `${name} ${reference}`);
  }

  numberFormat(address: string): string {
    const { sheet, rect } = this.area(address);
    return this.engine.read(sheet, rect)[0]?.[0]?.numberFormat ?? "";
  }

  /** Calls of functions sent so far, by name. */
  calls(): Record<string, number> {
    return { ...this.functions.calls };
  }

  /** What blank cells of a range arrive as, from now on. */
  setBlankCell(value: BlankCell): void {
    this.functions.options.blankCell = value;
  }

  /** Forgets all answers and calculates everything again. */
  async recalculateAll(): Promise<void> {
    this.functions.recalculateAll();
    await this.settled();
  }

  /** Calculates what depends on these cells as if they had changed; without any, every formula. */
  async recalculate(): Promise<void> {
    this.engine.recalculate();
    await this.settled();
  }

  /** Writes each scenario into a sheet of its own, waits, and returns what its formula shows. */
  async evaluate(scenarios: readonly Scenario[]): Promise<ScenarioResult[]> {
    const places = scenarios.map((scenario, index) => this.prepare(scenario, index));
    await this.settled();
    return places.map(({ sheet, row, col }) => {
      const spill = this.engine.spillRect(sheet, row, col);
      if (spill) return this.plain(sheet, spill);
      return this.plain(sheet, { row, col, rows: 1, cols: 1 })[0]?.[0] ?? null;
    });
  }

  /** One write a scenario: its inputs and its formula over whatever the sheet held before. */
  private prepare({ formula, inputs = [] }: Scenario, index: number): { sheet: string; row: number; col: number } {
    const sheet = this.scratch(index);
    const used = this.engine.usedRect(sheet);
    const cells: CellInput[][] = Array.from({ length: used?.rows ?? 0 }, () =>
      Array.from({ length: used?.cols ?? 0 }, () => ({ value: null })),
    );
    let col = 0;
    for (const { address, values } of inputs) {
      const rect = fromA1(address);
      if (!rect) throw new Error(`${address} is no address.`);
      values.forEach((line, r) =>
        line.forEach((value, c) => ((cells[rect.row + r] ??= [])[rect.col + c] = toInput(value))),
      );
      col = Math.max(col, rect.col + (values[0]?.length ?? 0) + FORMULA_COLUMN_GAP);
    }
    (cells[0] ??= [])[col] = { formula };
    const rows = Array.from(cells, (line) => line ?? []);
    const cols = Math.max(...rows.map((line) => line.length));
    this.engine.write(sheet, { row: 0, col: 0, rows: rows.length, cols }, rows);
    return { sheet, row: 0, col };
  }

  /** Scratch sheets are kept: making one costs more than writing over it. */
  private scratch(index: number): string {
    const name = `${SCRATCH} ${index + 1}`;
    if (index >= this.scratchSheets) {
      this.engine.addSheet(name, SCRATCH_SIZE);
      this.scratchSheets = index + 1;
    }
    return name;
  }

  private put(sheet: string, { row, col }: Rect, values: ScenarioInput["values"]): void {
    const rect = { row, col, rows: values.length, cols: values[0]?.length ?? 0 };
    this.engine.write(
      sheet,
      rect,
      values.map((line) => line.map(toInput)),
    );
  }

  private plain(sheet: string, rect: Rect): PlainValue[][] {
    return this.engine
      .read(sheet, rect)
      .map((row, r) => row.map(({ value }, c) => this.plainValue(value, sheet, rect.row + r, rect.col + c)));
  }

  private plainValue(value: Value, sheet: string, row: number, col: number): PlainValue {
    if (!(value instanceof CellError)) return value;
    return { error: value.code, message: this.functions.messages.of({ sheet, row, col }, value) };
  }

  private area(address: string): { sheet: string; rect: Rect } {
    const { sheet, a1 } = splitAddress(address);
    const rect = fromA1(a1);
    if (!rect) throw new Error(`${address} is no address.`);
    return { sheet: sheet ?? this.engine.activeSheet(), rect };
  }
}
