import type { GridEngine } from "./engine";
import { renameTable } from "./shift/shiftFormula";
import { readInputs } from "./readInputs";

/** Copies a sheet with its tables, which get names of their own; formulas of the copy follow them. */
export function copySheet(engine: GridEngine, sheet: string, to: string): void {
  engine.addSheet(to);
  const used = engine.usedRect(sheet);
  const tables = engine.tables().filter((table) => table.sheet === sheet);
  const names = new Map(tables.map(({ name }) => [name, freeName(engine, name)]));
  if (used) {
    const inputs = readInputs(engine, sheet, used);
    // Cells first, then tables, which read their headers, then the formulas that ask for both.
    engine.write(to, used, inputs.map((row) => row.map(({ formula, ...rest }) => (formula ? { ...rest } : rest)))); // prettier-ignore
    for (const { name, rect, style } of tables) {
      const { id } = engine.addTable(to, rect, names.get(name) ?? name);
      engine.setTableStyle(id, style);
    }
    const renamed = (formula: string) =>
      [...names].reduce((text, [from, name]) => renameTable(text, from, name) ?? text, formula);
    inputs.forEach((row, r) =>
      row.forEach(({ formula }, c) => {
        const place = { row: used.row + r, col: used.col + c, rows: 1, cols: 1 };
        if (formula) engine.write(to, place, [[{ formula: renamed(formula) }]]);
      }),
    );
    for (let col = 0; col < used.cols; col++) engine.setColumnWidth(to, col, engine.columnWidth(sheet, col));
  }
  for (const rect of engine.merges(sheet)) engine.merge(to, rect, false);
  for (const cells of engine.validations(sheet).list()) engine.validations(to).change(cells.rect, cells);
  for (const format of [...engine.conditionalFormats(sheet).list()].reverse())
    engine.conditionalFormats(to).add(format);
  for (const [key, value] of engine.sheetProperties(sheet)) engine.sheetProperties(to).set(key, value);
  engine.setPageLayout(to, engine.pageLayout(sheet));
  engine.setGridlines(to, engine.showsGridlines(sheet));
  const { rows, cols } = engine.frozen(sheet);
  if (rows + cols > 0) engine.freeze(to, rows, cols);
  if (engine.tabColor(sheet)) engine.setTabColor(to, engine.tabColor(sheet));
}

/** As Excel does: the name with a number behind it. */
function freeName(engine: GridEngine, name: string): string {
  const taken = new Set(engine.tables().map((table) => table.name.toLowerCase()));
  let n = 2;
  while (taken.has(`${name}${n}`.toLowerCase())) n++;
  return `${name}${n}`;
}
