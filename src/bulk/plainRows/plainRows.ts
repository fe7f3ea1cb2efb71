import base64 from "./assembly/rows.ts?wasm";

/** What a column is for, as assembly/rows.ts counts it; 0 is nothing. */
export const codes = { Hour: 1, Organization: 2, Account: 3, Product: 4, Unit: 5, Usage: 6 } as const;

/** The columns of a table by what they are for, and the byte between them. */
export interface TableColumns {
  readonly delimiter: number;
  readonly codes: Uint8Array;
}

/** What assembly/rows.ts gives. Addresses are places in its memory. */
interface Assembly {
  readonly memory: WebAssembly.Memory;
  readonly mostRows: WebAssembly.Global<"i32">;
  readonly unread: WebAssembly.Global<"f64">;
  readonly rows: WebAssembly.Global<"i32">;
  idsAt(code: number): number;
  unitsAt(): number;
  decimalsAt(): number;
  placesAt(): number;
  beginTexts(code: number): void;
  roomForText(bytes: number): number;
  addText(code: number, length: number, isHidden: boolean): void;
  roomForRows(bytes: number): number;
  beginTable(delimiter: number, count: number): void;
  setColumn(index: number, code: number): void;
  readRows(from: number, until: number, last: number): number;
}

/** Rows that were read, column by column. They are good until more are read, or a text is added. */
export interface ReadRows {
  /** Numbers of texts; −1: there is no such column. */
  readonly hourIds: Int32Array;
  readonly organizationIds: Int32Array;
  readonly accountIds: Int32Array;
  readonly productIds: Int32Array;
  readonly unitIds: Int32Array;
  readonly units: Float64Array;
  readonly decimals: Uint8Array;
  /** Where the figures begin whose units are `unread`: they have more digits, or are none. */
  readonly places: Int32Array;
}

let compiled: WebAssembly.Module | null = null;
const encoder = new TextEncoder();

function compile(): WebAssembly.Module {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)));
  } catch (cause) {
    throw new Error("WebAssembly is refused: the server's Content-Security-Policy needs 'wasm-unsafe-eval'", { cause });
  }
}

/** Reads the rows whose texts are known, in WebAssembly. */
export class PlainRows {
  private readonly assembly: Assembly;
  private table: TableColumns | null = null;
  private start = 0;
  private views: ReadRows | null = null;

  constructor() {
    compiled ??= compile();
    this.assembly = new WebAssembly.Instance(compiled).exports as unknown as Assembly;
    for (let code = codes.Hour; code < codes.Usage; code++) this.assembly.beginTexts(code);
  }

  get unread(): number {
    return this.assembly.unread.value;
  }

  /** A text that is not known yet: the texts of a code are numbered from 0 as they come. */
  addText(code: number, text: string): void {
    const bytes = encoder.encode(text);
    this.put(bytes, this.assembly.roomForText(bytes.length));
    this.assembly.addText(code, bytes.length, text.includes("\n")); // a line end in a text is for others to see
  }

  /** Takes the bytes of rows of a table. */
  take(bytes: Uint8Array, table: TableColumns): void {
    if (table !== this.table) this.begin(table);
    this.start = this.assembly.roomForRows(bytes.length);
    this.put(bytes, this.start);
  }

  /**
   * Reads rows that begin in [from, until) of the bytes and end before `last`, where a line feed is, and gives the place behind
   * the last one: that of a row which is not whole or not plain, if it is not `until`, and not so many rows are read.
   */
  read(from: number, until: number, last: number): number {
    return this.assembly.readRows(this.start + from, this.start + until, this.start + last) - this.start;
  }

  /** How many rows were read. */
  get count(): number {
    return this.assembly.rows.value;
  }

  get isFull(): boolean {
    return this.count === this.assembly.mostRows.value;
  }

  get rows(): ReadRows {
    const { assembly } = this;
    const { buffer } = assembly.memory;
    if (this.views === null || this.views.units.buffer !== buffer) {
      const most = assembly.mostRows.value;
      const ids = (code: number) => new Int32Array(buffer, assembly.idsAt(code), most);
      this.views = {
        hourIds: ids(codes.Hour),
        organizationIds: ids(codes.Organization),
        accountIds: ids(codes.Account),
        productIds: ids(codes.Product),
        unitIds: ids(codes.Unit),
        units: new Float64Array(buffer, assembly.unitsAt(), most),
        decimals: new Uint8Array(buffer, assembly.decimalsAt(), most),
        places: new Int32Array(buffer, assembly.placesAt(), most),
      };
    }
    return this.views;
  }

  private begin(table: TableColumns): void {
    this.assembly.beginTable(table.delimiter, table.codes.length);
    for (const [index, code] of table.codes.entries()) this.assembly.setColumn(index, code);
    this.table = table;
  }

  private put(bytes: Uint8Array, at: number): void {
    new Uint8Array(this.assembly.memory.buffer).set(bytes, at);
  }
}
