/** Tables that stand in for Excel's: what they hold, and how many syncs and writes there were. */
export interface ContractDouble {
  readonly tables: Map<string, unknown[][]>;
  readonly added: string[];
  syncs: number;
  writes: number;
}

const self = function <T>(this: T): T {
  return this;
};

/** Puts `Excel` in place with these sheets and tables; the first row of a table is its header. */
export function useWorkbook(
  tables: Readonly<Record<string, unknown[][]>> = {},
  sheets: readonly string[] = [],
  failing?: Error,
): ContractDouble {
  const double: ContractDouble = { tables: new Map(Object.entries(tables)), added: [], syncs: 0, writes: 0 };
  const tableOf = (name: string) => {
    const held = double.tables.get(name);
    if (!held) return { isNullObject: true, name, load: self };
    return {
      isNullObject: false,
      name,
      load: self,
      getHeaderRowRange: () => rangeOf(double, held, 0, 1),
      getDataBodyRange: () => rangeOf(double, held, 1, held.length),
      rows: {
        add: (_index: undefined, rows: unknown[][]) => void held.push(...rows),
        getItemAt: (row: number) => ({ delete: () => void held.splice(row + 1, 1) }),
      },
    };
  };
  const context = {
    workbook: {
      tables: { getItemOrNullObject: tableOf },
      worksheets: {
        getItemOrNullObject: (name: string) => ({ isNullObject: !sheets.includes(name), load: self }),
        add: (name: string) => (double.added.push(name), newSheet(double)),
      },
    },
    sync() {
      double.syncs += 1;
      return failing ? Promise.reject(failing) : Promise.resolve();
    },
  };
  (globalThis as { Excel?: unknown }).Excel = {
    run: (work: (given: unknown) => unknown) => Promise.resolve(work(context)),
  };
  return double;
}

function rangeOf(double: ContractDouble, held: unknown[][], from: number, to: number) {
  return {
    load: self,
    rowIndex: 3 + from,
    columnIndex: 0,
    numberFormat: [] as unknown,
    get values() {
      return held.slice(from, to);
    },
    set values(written: unknown[][]) {
      double.writes += 1;
      written.forEach((line, row) =>
        line.forEach((cell, column) => cell !== null && ((held[from + row] ??= [])[column] = cell)),
      );
    },
    getOffsetRange: (rows: number) => rangeOf(double, held, from + rows, to + rows),
    clear: () => held[from]?.fill(""),
  };
}

function newSheet(double: ContractDouble) {
  return {
    activate: () => undefined,
    getRange: () => ({ format: { font: {} } }),
    tables: {
      add: () => ({
        set name(name: string) {
          double.added.push(name);
        },
      }),
    },
  };
}
