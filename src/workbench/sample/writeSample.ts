import { fromA1 } from "../grid/address";
import { emptyWorkbook } from "../grid/emptyWorkbook";
import type { GridEngine } from "../grid/engine";
import { averages } from "./averages";
import { badInput } from "./badInput";
import type { SampleSheet } from "./cells";
import { hourlyOption } from "./hourlyOption";
import { monthlyOption } from "./monthlyOption";
import { october } from "./october";
import { start } from "./start";
import { working } from "./working";

const SHEETS: readonly SampleSheet[] = [start, monthlyOption, hourlyOption, working, averages, badInput, october];

/** The workbook that a newcomer sees first. */
export function writeSample(engine: GridEngine): void {
  emptyWorkbook(
    engine,
    SHEETS.map((sheet) => sheet.name),
  );
  // Usage comes first: what refers to its names and its table finds them.
  for (const sheet of [...SHEETS].reverse()) writeSheet(engine, sheet);
  engine.select(start.name, { row: 0, col: 0, rows: 1, cols: 1 });
}

function writeSheet(engine: GridEngine, { name, widths, rows, table, names, frozenRows }: SampleSheet): void {
  const cols = Math.max(...rows.map((row) => row.length));
  engine.write(name, { row: 0, col: 0, rows: rows.length, cols }, rows);
  widths.forEach((pixels, col) => engine.setColumnWidth(name, col, pixels));
  const rect = table && fromA1(table.address);
  if (rect) engine.addTable(name, rect, table.name);
  for (const [word, address] of Object.entries(names ?? {})) engine.setName(word, `'${name}'!${absolute(address)}`);
  if (frozenRows) engine.freeze(name, frozenRows, 0);
}

const absolute = (address: string) => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
