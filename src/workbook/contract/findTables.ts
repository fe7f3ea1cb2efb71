import { contractTables, type ColumnOf, type TableName } from "../../sheet/contract/contractTables";
import { cellName } from "../moveFormula";

/** A table as it was found: the cells of its body, and where each of its columns stands. */
export interface FoundTable {
  readonly kind: TableName;
  /** Its name in this workbook, for formulas: a copied sheet has tables of other names. */
  readonly name: string;
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly values: readonly (readonly unknown[])[];
  readonly titles: readonly unknown[];
  readonly indexOf: (column: ColumnOf<TableName>) => number;
  /** The address of a cell on the sheet of the table. Rows count from 0, without the header. */
  readonly addressOf: (row: number, column: ColumnOf<TableName>) => string;
}

export type FoundTables = Readonly<Record<TableName, FoundTable>>;

/** A sheet that holds tables of a contract: all three of them, or why they are no contract. */
export interface FoundContract {
  /** Stays the same when the sheet is renamed or moved. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly found:
    { readonly ok: true; readonly tables: FoundTables } | { readonly ok: false; readonly message: string };
}

const kinds = Object.keys(contractTables) as TableName[];

/** Excel puts figures behind the name of a table when its sheet is copied: DD_Contract, DD_Contract2, DD_Contract_2. */
const kindOf = (name: string): TableName | undefined =>
  kinds.find((kind) => name.toLowerCase().startsWith(kind.toLowerCase()));

/** The contracts of the workbook, in the order of their sheets. Two steps: where the tables are, and what they hold. */
export async function findContracts(context: Excel.RequestContext): Promise<FoundContract[]> {
  const { tables, worksheets } = context.workbook;
  tables.load("items/name,items/showHeaders,items/worksheet/id,items/autoFilter/isDataFiltered");
  worksheets.load("items/id,items/name,items/protection/protected");
  await context.sync();
  const placed = tables.items.flatMap((table) => {
    const kind = kindOf(table.name);
    return kind === undefined ? [] : [{ kind, table, sheetId: table.worksheet.id }];
  });
  const read = placed.map(({ kind, table, sheetId }) => ({
    kind,
    table,
    sheetId,
    header: table.showHeaders
      ? table.getHeaderRowRange().load({ values: true, rowIndex: true, columnIndex: true })
      : null,
    body: table.getDataBodyRange().load({ values: true }),
  }));
  if (read.length > 0) await context.sync();
  return worksheets.items.flatMap(({ id, name, protection }) => {
    const here = read.filter(({ sheetId }) => sheetId === id);
    if (here.length === 0) return [];
    return [{ sheetId: id, sheet: name, isProtected: protection.protected, found: together(name, here) }];
  });
}

interface Read {
  readonly kind: TableName;
  readonly table: Excel.Table;
  readonly header: Excel.Range | null;
  readonly body: Excel.Range;
}

/** One table of each kind, each with its columns; else the sentence that says what to do. */
function together(sheet: string, read: readonly Read[]): FoundContract["found"] {
  const tables: Partial<Record<TableName, FoundTable>> = {};
  const missing = kinds.filter((kind) => !read.some((table) => table.kind === kind));
  if (missing.length > 0)
    return broken(
      `The sheet “${sheet}” has no table ${missing.join(" and no table ")}. If the table was renamed, give it its name back (Table Design › Table Name); if it was deleted, undo, or rename the tables that are left and make a new contract.`,
    );
  for (const kind of kinds) {
    const [only, ...more] = read.filter((table) => table.kind === kind);
    if (!only || more.length > 0)
      return broken(
        `The sheet “${sheet}” has more than one table for ${kind}: ${[only, ...more].map((other) => other?.table.name).join(", ")}. Leave one contract a sheet: move the others to a sheet of their own, or rename them.`,
      );
    const found = asFound(only);
    if (typeof found === "string") return broken(found);
    tables[kind] = found;
  }
  return { ok: true, tables: tables as FoundTables };
}

const broken = (message: string) => ({ ok: false, message }) as const;

const spelled = (title: unknown): string => String(title).trim().toLowerCase();

/** The table with its columns, or the sentence that says which of them cannot be told. */
function asFound({ kind, table, header, body }: Read): FoundTable | string {
  const { name } = table;
  if (header === null)
    return `The header row of the table ${name} is switched off. Switch it on (Table Design › Header Row).`;
  const titles = (header.values as unknown[][])[0] ?? [];
  const columns: readonly ColumnOf<TableName>[] = contractTables[kind];
  const times = (column: string) => titles.filter((title) => spelled(title) === column.toLowerCase()).length;
  const absent = columns.filter((column) => times(column) === 0);
  if (absent.length > 0)
    return `The table ${name} has no column “${absent.join("” and no column “")}”. If the column was renamed, give it its name back; if it was deleted, undo, or add a column of that name.`;
  const twice = columns.filter((column) => times(column) > 1);
  if (twice.length > 0)
    return `The table ${name} has the column “${twice.join("” and the column “")}” more than once. Delete or rename all but one.`;
  const indexOf = (column: string) => titles.findIndex((title) => spelled(title) === column.toLowerCase());
  const { rowIndex, columnIndex } = header;
  return {
    kind,
    name,
    table,
    header,
    titles,
    values: body.values as unknown[][],
    indexOf,
    addressOf: (row, column) => cellName(rowIndex + 1 + row, columnIndex + indexOf(column)),
  };
}
