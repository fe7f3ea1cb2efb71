import { cellName } from "../../src/workbook/moveFormula";

/** A sheet that stands in for Excel: what it holds, what was done to it, and how a step of it may fail. */
interface SheetDouble {
  readonly cells: Map<string, unknown>;
  selected: string;
  /** Where cells are merged, as Excel writes it; empty where none are. */
  merged: string;
  fitted: string;
  syncs: number;
  writes: number;
}

/** Puts `Excel` in place for code that works in the selected sheet. `failing` is thrown by the sync of that number. */
export function useSheet(
  row: number,
  column: number,
  filled: Record<string, unknown> = {},
  failing?: { sync: number; error: Error },
): SheetDouble {
  const sheet: SheetDouble = {
    cells: new Map(Object.entries(filled)),
    selected: cellName(row, column),
    fitted: "",
    merged: "",
    syncs: 0,
    writes: 0,
  };
  const worksheet = { getRange: (address: string) => rangeOf(sheet, address) };
  const context = {
    workbook: {
      getActiveCell: () => ({ rowIndex: row, columnIndex: column, load: self }),
      worksheets: { getActiveWorksheet: () => worksheet },
    },
    sync() {
      sheet.syncs += 1;
      return failing?.sync === sheet.syncs ? Promise.reject(failing.error) : Promise.resolve();
    },
  };
  (globalThis as { Excel?: unknown }).Excel = {
    run: (work: (given: unknown) => unknown) => Promise.resolve(work(context)),
  };
  return sheet;
}

function rangeOf(sheet: SheetDouble, address: string) {
  const names = /^[A-Z]+:[A-Z]+$/.test(address) ? [] : namesIn(address);
  const held = () => names.map((line) => line.map((name) => sheet.cells.get(name) ?? ""));
  return {
    load: self,
    get values() {
      return held();
    },
    get formulas() {
      return held();
    },
    set formulas(written: unknown[][]) {
      if (written.length !== names.length || written.some((line) => line.length !== names[0]?.length))
        throw new Error("wrong size");
      sheet.writes += 1;
      names.forEach((line, row) =>
        line.forEach((name, column) => {
          const cell = written[row]?.[column];
          if (cell !== null) sheet.cells.set(name, cell);
        }),
      );
    },
    getMergedAreasOrNullObject: () => ({ isNullObject: sheet.merged === "", address: sheet.merged, load: self }),
    format: { autofitColumns: () => (sheet.fitted = address) },
    select: () => (sheet.selected = address),
  };
}

function namesIn(address: string): string[][] {
  const [start = "", end = start] = address.split(":");
  const [first, last] = [placeOf(start), placeOf(end)];
  return Array.from({ length: last.row - first.row + 1 }, (_, row) =>
    Array.from({ length: last.column - first.column + 1 }, (_, column) =>
      cellName(first.row + row, first.column + column),
    ),
  );
}

function placeOf(name: string): { row: number; column: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function self<T>(this: T): T {
  return this;
}
