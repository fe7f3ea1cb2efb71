import { readFileSync } from "node:fs";
import { fileOfPeer, importPeer, letters, nativeFormula, versionOf, type PreparePeer } from "./peer";

interface Model {
  pauseEvaluation(): void;
  setUserInput(sheet: number, row: number, column: number, input: string): void;
  evaluate(): void;
  getFormattedCellValue(sheet: number, row: number, column: number): string;
}
interface Module {
  initSync: (options: { module: Uint8Array }) => unknown;
  Model: new (name: string, locale: string, timezone: string, language: string) => Model;
}

export const ironCalc: PreparePeer = async (columns) => {
  const { initSync, Model } = (await importPeer("@ironcalc/wasm")) as Module;
  initSync({ module: readFileSync(fileOfPeer("@ironcalc/wasm/wasm_bg.wasm")) });
  const model = new Model("month", "en", "UTC", "en");
  model.pauseEvaluation();
  const hours = columns[0]?.usage.length ?? 0;
  for (const [index, { usage, units }] of columns.entries())
    for (let hour = 0; hour < hours; hour++) {
      model.setUserInput(0, hour + 1, 2 * index + 1, String(usage[hour]?.[0]));
      model.setUserInput(0, hour + 1, 2 * index + 2, String(units[hour]?.[0]));
    }
  const range = (column: number): string => `${letters(column)}1:${letters(column)}${hours}`;
  for (const [index] of columns.entries()) {
    const formula = nativeFormula(range(2 * index), range(2 * index + 1), `$A$${hours + 1}`);
    model.setUserInput(0, hours + 2, index + 1, `=${formula}`);
  }
  return {
    version: `IronCalc ${versionOf("@ironcalc/wasm")}`,
    recalculate(value) {
      model.setUserInput(0, hours + 1, 1, String(value));
      model.evaluate();
      return columns.reduce((sum, _, index) => sum + Number(model.getFormattedCellValue(0, hours + 2, index + 1)), 0);
    },
  };
};
