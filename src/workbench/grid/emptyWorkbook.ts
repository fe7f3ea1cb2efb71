import type { GridEngine } from "./engine";

/** Leaves these sheets, all blank, and no tables, names, styles and settings. */
export function emptyWorkbook(engine: GridEngine, sheets: readonly string[]): void {
  for (const { id } of engine.tables()) engine.deleteTable(id);
  for (const { name } of engine.names()) engine.deleteName(name);
  engine.settings.clear();
  engine.styles.clear();
  const before = engine.sheets();
  const leftover = before.map((name, index) => {
    const aside = `~${index}`;
    engine.renameSheet(name, aside);
    return aside;
  });
  for (const name of sheets) engine.addSheet(name);
  engine.activateSheet(sheets[0] ?? leftover[0] ?? "");
  for (const name of leftover) engine.deleteSheet(name);
}
