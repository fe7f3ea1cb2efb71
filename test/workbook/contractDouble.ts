/** A table that stands in for Excel's: its first row is its header. */
export interface HeldTable {
  readonly sheet: string;
  cells: unknown[][];
  showHeaders?: boolean;
  isFiltered?: boolean;
}

/** What the workbook holds, and what was done to it. */
export interface ContractDouble {
  readonly tables: Map<string, HeldTable>;
  readonly sheets: Map<string, { isProtected: boolean; visibility: string }>;
  /** Sheets and tables, in the order in which they were added. */
  readonly added: string[];
  /** Rules by table or sheet, row and column: "DD_Contract 1,0". The header is row 0. */
  readonly rules: Map<string, Record<string, unknown>>;
  syncs: number;
  writes: number;
  isStructureProtected: boolean;
  /** Fails the next sync from this one on. */
  failing: Error | null;
  failsAt: number;
}

const self = function <T>(this: T): T {
  return this;
};

/** Puts `Excel` in place with these tables, each on the sheet "Contract" unless it says otherwise. */
export function useWorkbook(
  tables: Readonly<Record<string, unknown[][] | HeldTable>> = {},
  { sheets = [] as readonly string[], names = [] as readonly string[] } = {},
): ContractDouble {
  const held = Object.entries(tables).map(
    ([name, table]) => [name, Array.isArray(table) ? { sheet: "Contract", cells: table } : table] as const,
  );
  const double: ContractDouble = {
    tables: new Map(held),
    sheets: new Map(
      [...new Set([...held.map(([, { sheet }]) => sheet), ...sheets])].map((name) => [
        name,
        { isProtected: false, visibility: "Visible" },
      ]),
    ),
    added: [],
    rules: new Map(),
    syncs: 0,
    writes: 0,
    isStructureProtected: false,
    failing: null,
    failsAt: 1,
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
      tables: {
        load: self,
        get items() {
          return [...double.tables].map(([name, table]) => tableOf(double, name, table));
        },
      },
      names: { load: self, items: names.map((name) => ({ name })) },
      worksheets: {
        load: self,
        get items() {
          return [...double.sheets.keys()].map((name) => sheetOf(double, name));
        },
        getItemOrNullObject: (id: string) =>
          [id, id.slice(3)].filter((name) => double.sheets.has(name)).map((name) => sheetOf(double, name))[0] ?? {
            isNullObject: true,
            load: self,
          },
        add(name: string) {
          double.sheets.set(name, { isProtected: false, visibility: "Visible" });
          double.added.push(name);
          return sheetOf(double, name);
        },
      },
    },
    sync() {
      double.syncs += 1;
      const { failing } = double;
      if (!failing || double.syncs < double.failsAt) return Promise.resolve();
      double.failing = null;
      return Promise.reject(failing);
    },
  };
  (globalThis as { Excel?: unknown }).Excel = {
    run: (work: (given: unknown) => unknown) => Promise.resolve(work(context)),
  };
  return double;
}

function tableOf(double: ContractDouble, name: string, held: HeldTable) {
  return {
    name,
    load: self,
    showHeaders: held.showHeaders ?? true,
    autoFilter: { isDataFiltered: held.isFiltered ?? false },
    worksheet: { id: `id ${held.sheet}` },
    getHeaderRowRange: () => rangeOf(double, name, held.cells, 0, 1),
    getDataBodyRange: () => rangeOf(double, name, held.cells, 1, held.cells.length),
    rows: {
      add: (_index: undefined, rows: unknown[][]) => void held.cells.push(...rows.map((row) => [...row])),
      getItemAt: (row: number) => ({ delete: () => void held.cells.splice(row + 1, 1) }),
    },
  };
}

function rangeOf(
  double: ContractDouble,
  owner: string,
  held: unknown[][],
  from: number,
  to: number,
  columns?: [from: number, count: number],
) {
  const [firstColumn = 0, width = held[0]?.length ?? 0] = columns ?? [];
  const put = (written: unknown[][]) => {
    double.writes += 1;
    written.forEach((line, row) =>
      line.forEach((cell, column) => cell !== null && ((held[from + row] ??= [])[firstColumn + column] = cell)),
    );
  };
  return {
    load: self,
    rowIndex: 3 + from,
    columnIndex: 0,
    numberFormat: [] as unknown,
    format: { font: {} },
    get values() {
      return held.slice(from, to).map((row) => row.slice(firstColumn, firstColumn + width));
    },
    set values(written: unknown[][]) {
      put(written);
    },
    dataValidation: new Proxy(
      {},
      {
        set(_target, member: string, value) {
          for (let row = from; row < to; row++)
            for (let column = firstColumn; column < firstColumn + width; column++) {
              const key = `${owner} ${row},${column}`;
              double.rules.set(key, { ...double.rules.get(key), [member]: value as unknown });
            }
          return true;
        },
      },
    ),
    getOffsetRange: (rows: number) => rangeOf(double, owner, held, from + rows, to + rows),
    getResizedRange: (rows: number) => rangeOf(double, owner, held, from, to + rows),
    getColumn: (column: number) => rangeOf(double, owner, held, from, to, [column, 1]),
    getCell: (row: number, column: number) => rangeOf(double, owner, held, from + row, from + row + 1, [column, 1]),
    clear: () => held[from]?.fill(""),
  };
}

/** A new sheet keeps no cells here: the browser tests see what it holds. */
function sheetOf(double: ContractDouble, name: string) {
  const about = double.sheets.get(name);
  return {
    id: `id ${name}`,
    name,
    isNullObject: false,
    load: self,
    protection: { protected: about?.isProtected ?? false },
    get visibility() {
      return about?.visibility ?? "Visible";
    },
    set visibility(visibility: string) {
      if (about) about.visibility = visibility;
    },
    activate: () => undefined,
    delete: () => double.sheets.delete(name),
    getRange: (address: string) => rangeOf(double, `${name}!${address}`, [[]], 0, 1),
    tables: {
      add: () => ({
        set name(table: string) {
          double.added.push(table);
        },
      }),
    },
  };
}
