/** A workbook that stands in for Excel's, with what imports use of it. Rows and columns count from 0. */
export interface WorkbookDouble {
  /** Cells by sheet: "row,column". */
  readonly sheets: Map<string, { cells: Map<string, unknown>; formats: Map<string, string>; isProtected: boolean }>;
  readonly tables: Map<string, TableDouble>;
  isStructureProtected: boolean;
  names: string[];
  /** Fails the sync of this number, counted from 1, with this error. */
  failing: { at: number; error: Error } | null;
  syncs: number;
  /** How many cells the largest request wrote. */
  largestWrite: number;
  /** Called before each sync. */
  onSync: () => void;
}

interface TableDouble {
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
  showHeaders: boolean;
  showTotals: boolean;
  isFiltered: boolean;
}

const self = function <T>(this: T): T {
  return this;
};

export function useWorkbook(): WorkbookDouble {
  const double: WorkbookDouble = {
    sheets: new Map([["Sheet1", { cells: new Map(), formats: new Map(), isProtected: false }]]),
    tables: new Map(),
    isStructureProtected: false,
    names: [],
    failing: null,
    syncs: 0,
    largestWrite: 0,
    onSync: () => undefined,
  };
  const sheetOf = (name: string) => {
    const held = double.sheets.get(name);
    return {
      name,
      isNullObject: held === undefined,
      load: self,
      protection: { protected: held?.isProtected ?? false },
      freezePanes: { freezeRows: () => undefined },
      activate: () => undefined,
      delete: () => {
        double.sheets.delete(name);
        for (const [table, { sheet }] of double.tables) if (sheet === name) double.tables.delete(table);
      },
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) =>
        rangeOf(double, { sheet: name, row, column, rows, columns }),
      tables: {
        add: (range: Range) => ({
          set name(table: string) {
            const { sheet, row, column, rows, columns } = range.place;
            const flags = { showHeaders: true, showTotals: false, isFiltered: false };
            double.tables.set(table, { sheet, row, column, rows: rows - 1, columns, ...flags });
          },
        }),
      },
    };
  };
  const context = {
    application: { suspendScreenUpdatingUntilNextSync: () => undefined },
    workbook: {
      protection: {
        load: self,
        get protected() {
          return double.isStructureProtected;
        },
      },
      names: {
        load: self,
        get items() {
          return double.names.map((name) => ({ name }));
        },
      },
      tables: {
        load: self,
        get items() {
          return [...double.tables.keys()].map((name) => tableOf(double, name));
        },
        getItem: (name: string) => tableOf(double, name),
        getItemOrNullObject: (name: string) =>
          double.tables.has(name) ? tableOf(double, name) : { isNullObject: true, load: self },
      },
      worksheets: {
        load: self,
        get items() {
          return [...double.sheets.keys()].map(sheetOf);
        },
        getItem: sheetOf,
        getItemOrNullObject: sheetOf,
        add(name: string) {
          double.sheets.set(name, { cells: new Map(), formats: new Map(), isProtected: false });
          return sheetOf(name);
        },
      },
    },
    sync() {
      double.syncs += 1;
      double.onSync();
      return double.failing?.at === double.syncs ? Promise.reject(double.failing.error) : Promise.resolve();
    },
  };
  (globalThis as { Excel?: unknown }).Excel = {
    run: (first: unknown, second?: (given: unknown) => unknown) =>
      Promise.resolve((second ?? (first as (given: unknown) => unknown))(context)),
  };
  return double;
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
type Range = ReturnType<typeof rangeOf>;

function tableOf(double: WorkbookDouble, name: string) {
  const held = double.tables.get(name) as TableDouble;
  const { sheet, row, column, columns } = held;
  return {
    name,
    isNullObject: false,
    load: self,
    showHeaders: held.showHeaders,
    showTotals: held.showTotals,
    autoFilter: { isDataFiltered: held.isFiltered },
    worksheet: { name: sheet },
    getHeaderRowRange: () => rangeOf(double, { sheet, row, column, rows: 1, columns }),
    getDataBodyRange: () => rangeOf(double, { sheet, row: row + 1, column, rows: held.rows, columns }),
    resize: (range: Range) => void (held.rows = range.place.rows - 1),
  };
}

/** A mark of text in front is dropped, as Excel does; what begins like a formula without it would be one. */
function entered(cell: unknown): unknown {
  if (typeof cell !== "string") return cell;
  if (cell.startsWith("'")) return cell.slice(1);
  return /^[=+\-@]/.test(cell) ? { formula: cell } : cell;
}

function rangeOf(double: WorkbookDouble, place: Place) {
  const { sheet, row, column, rows, columns } = place;
  const { cells, formats } = double.sheets.get(sheet) as { cells: Map<string, unknown>; formats: Map<string, string> };
  const each = (visit: (key: string, r: number, c: number) => void) => {
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) visit(`${row + r},${column + c}`, r, c);
  };
  const isUsed = (): boolean => {
    let used = false;
    each((key) => (used ||= (cells.get(key) ?? "") !== ""));
    return used;
  };
  return {
    place,
    load: self,
    isNullObject: false,
    address: `${sheet}!R${row + 1}`,
    rowIndex: row,
    columnIndex: column,
    rowCount: rows,
    columnCount: columns,
    format: {},
    get values() {
      return Array.from({ length: rows }, (_row, r) =>
        Array.from({ length: columns }, (_column, c) => cells.get(`${row + r},${column + c}`) ?? ""),
      );
    },
    set values(written: unknown[][]) {
      double.largestWrite = Math.max(double.largestWrite, rows * columns);
      each((key, r, c) => written[r]?.[c] !== null && cells.set(key, entered(written[r]?.[c])));
    },
    set numberFormat(format: string | string[][]) {
      each((key, r, c) => formats.set(key, typeof format === "string" ? format : String(format[r]?.[c])));
    },
    getColumn: (index: number) => rangeOf(double, { ...place, column: column + index, columns: 1 }),
    getRow: (index: number) => rangeOf(double, { ...place, row: row + index, rows: 1 }),
    getResizedRange: (more: number) => rangeOf(double, { ...place, rows: rows + more }),
    getUsedRangeOrNullObject: () => (isUsed() ? rangeOf(double, place) : { isNullObject: true, load: self }),
    clear: () => each((key) => cells.delete(key)),
  };
}

/** The cells of a table with its titles, as they stand. */
export function cellsOf(double: WorkbookDouble, name: string): unknown[][] {
  const { sheet, row, column, rows, columns } = double.tables.get(name) as TableDouble;
  return rangeOf(double, { sheet, row, column, rows: rows + 1, columns }).values;
}

/** Puts a table with its titles in place, with its first cell where it is said. */
export function putTable(
  double: WorkbookDouble,
  name: string,
  lines: readonly (readonly unknown[])[],
  { sheet = name.replaceAll("_", " "), row = 0, column = 0, ...flags }: Partial<TableDouble> = {},
): void {
  if (!double.sheets.has(sheet)) double.sheets.set(sheet, { cells: new Map(), formats: new Map(), isProtected: false });
  const columns = lines[0]?.length ?? 0;
  double.tables.set(name, { sheet, row, column, rows: lines.length - 1, columns, showHeaders: true, showTotals: false, isFiltered: false, ...flags }); // prettier-ignore
  lines.forEach((line, r) =>
    line.forEach((cell, c) => double.sheets.get(sheet)?.cells.set(`${row + r},${column + c}`, cell)),
  );
}
