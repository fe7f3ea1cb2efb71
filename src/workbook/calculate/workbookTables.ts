import type { Cells } from "./findCells";
import { absolute, columnReference } from "./written";

/** A table of the workbook and where it stands. Rows and columns count from 0; its rows are those below the titles. */
export interface WorkbookTable {
  readonly name: string;
  readonly sheet: string;
  readonly titles: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

const shape = { rowIndex: true, columnIndex: true, rowCount: true } as const;

export async function readTables(context: Excel.RequestContext): Promise<WorkbookTable[]> {
  const { tables } = context.workbook;
  tables.load("items/name,items/showHeaders,items/worksheet/name");
  await context.sync();
  const read = tables.items
    .filter(({ showHeaders }) => showHeaders)
    .map((table) => ({
      table,
      header: table.getHeaderRowRange().load({ values: true }),
      body: table.getDataBodyRange().load(shape),
    }));
  if (read.length > 0) await context.sync();
  return read.map(({ table, header, body }) => ({
    name: table.name,
    sheet: table.worksheet.name,
    titles: ((header.values as unknown[][])[0] ?? []).map(String),
    row: body.rowIndex,
    column: body.columnIndex,
    rows: body.rowCount,
  }));
}

type Place = Pick<Cells, "sheet" | "row" | "column" | "rows" | "columns">;

/** The table in whose rows the cells lie, its title row included. */
export function tableAround(tables: readonly WorkbookTable[], cells: Place): WorkbookTable | undefined {
  return tables.find(
    ({ sheet, row, column, rows, titles }) =>
      sheet === cells.sheet &&
      cells.row >= row - 1 &&
      cells.row + cells.rows <= row + rows &&
      cells.column >= column &&
      cells.column + cells.columns <= column + titles.length,
  );
}

/** The table of which the cells are a whole column, with or without its title. */
function wholeColumnOf(tables: readonly WorkbookTable[], cells: Place): WorkbookTable | undefined {
  const table = tableAround(tables, cells);
  const isWhole = table && cells.row + cells.rows === table.row + table.rows && cells.row <= table.row;
  return isWhole && cells.columns === 1 ? table : undefined;
}

const isAddress = (text: string): boolean => absolute(text) !== text || text.includes("$");

/**
 * The cells as a formula refers to them: a whole column of a table by its title, so that it grows with the table; names and
 * tables as they were typed; anything else by its address.
 */
export function writtenReference(tables: readonly WorkbookTable[], cells: Cells): string {
  if (!isAddress(cells.text)) return cells.text;
  const table = wholeColumnOf(tables, cells);
  const title = table?.titles[cells.column - table.column];
  return table && title !== undefined ? columnReference(table.name, title) : absolute(cells.address);
}
