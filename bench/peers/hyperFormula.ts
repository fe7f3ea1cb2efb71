import { importPeer, letters, nativeFormula, versionOf, type PreparePeer } from "./peer";

interface HyperFormula {
  setCellContents(address: { sheet: number; row: number; col: number }, value: unknown): unknown;
  getCellValue(address: { sheet: number; row: number; col: number }): unknown;
}
interface Module {
  HyperFormula: { buildFromArray(rows: unknown[][], options: object): HyperFormula };
}

/** Columns of cells, a formula a product below them, and the commitment in a cell that all of them use. */
export const hyperFormula: PreparePeer = async (columns) => {
  const { HyperFormula } = (await importPeer("hyperformula")) as Module;
  const hours = columns[0]?.usage.length ?? 0;
  const rows: unknown[][] = Array.from({ length: hours }, (_, hour) =>
    columns.flatMap(({ usage, units }) => [usage[hour]?.[0], units[hour]?.[0]]),
  );
  const range = (column: number): string => `${letters(column)}1:${letters(column)}${hours}`;
  const committed = `$A$${hours + 1}`;
  rows.push([10]);
  rows.push(columns.map((_, index) => `=${nativeFormula(range(2 * index), range(2 * index + 1), committed)}`));
  const engine = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3", useArrayArithmetic: true });
  return {
    version: `HyperFormula ${versionOf("hyperformula")}`,
    recalculate(value) {
      engine.setCellContents({ sheet: 0, row: hours, col: 0 }, [[value]]);
      return columns.reduce((sum, _, col) => sum + Number(engine.getCellValue({ sheet: 0, row: hours + 1, col })), 0);
    },
  };
};
