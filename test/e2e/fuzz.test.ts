import { close, open, type WorkbenchPage } from "./workbenchPage";

const ROWS = 10;
const COLUMNS = 7;
const EDITS = Number(process.env["FUZZ_EDITS"] ?? 20);
const SEED = Number(process.env["FUZZ_SEED"] ?? 7);

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await open();
});
afterAll(close);

/** Mulberry32. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** A random content for a cell: formulas refer to columns at their left, so that none depends on itself. */
function content(random: (below: number) => number, column: number): string | number | null {
  if (column === 0) return random(6);
  const name = (index: number) => String.fromCharCode(65 + index);
  const cell = () => `${name(random(column))}${random(random(2) ? 3 : ROWS) + 1}`;
  const range = () => {
    const [col, first] = [name(random(column)), random(ROWS)];
    return `${col}${first + 1}:${col}${first + random(ROWS - first) + 1}`;
  };
  const contents = [
    () => random(9),
    () => `=SUM(${range()})`,
    () => `=IFERROR(DD.COST(${cell()},2),0)`,
    () => `=DD.BILLABLE(SEQUENCE(MOD(IFERROR(SUM(${cell()}),1),4)+1),0)`,
    () => `=IFERROR(SUM(${cell()}#),0)`,
    () => `=IF(${cell()}>2,${cell()},"no")`,
    () => `=IFERROR(DD.AGGREGATE(${range()},"sum"),"bad")`,
    () => null,
  ];
  return (contents[random(contents.length)] ?? (() => null))();
}

it(
  `after each of ${EDITS} random edits the grid shows what a full recalculation shows`,
  async () => {
    const random = randomFrom(SEED);
    const shown = async () =>
      JSON.stringify(await workbench.read(`A1:${String.fromCharCode(64 + COLUMNS)}${ROWS + 6}`));
    for (let edit = 0; edit < EDITS; edit++) {
      const column = random(3) ? random(COLUMNS) : 0;
      const row = random(3) ? random(ROWS) : random(3);
      const address = `${String.fromCharCode(65 + column)}${row + 1}`;
      const value = content(random, column);
      await workbench.write(address, [[value]]);
      const incremental = await shown();
      await workbench.page.evaluate(() => window.workbench?.recalculateAll());
      expect([edit, address, value, await shown()]).toEqual([edit, address, value, incremental]);
    }
    expect(workbench.errors).toEqual([]);
  },
  60_000 + EDITS * 2000,
);
