import { close, open } from "../../test/e2e/workbenchPage";
import { median, type Timing } from "../measure";
import { skipped, timeRow, type Row } from "../row";

const starts = 5;
const cells = 5000;
const cold = "Start of the built page to its first result, in a browser that was not running";
const through = `${cells.toLocaleString("en")} cells of DD.ALLOTMENT through the built page`;
const formula = (row: number): string => `=DD.ALLOTMENT("APM Pro","Ingested Spans",${row},"hourly")`;

/** The files that are shipped, in a browser: a cold start, and as many cells as a sheet of single formulas has. */
export async function pageRows(): Promise<Row[]> {
  try {
    const started: number[] = [];
    const filled: number[] = [];
    for (let start = 0; start < starts; start++) {
      const workbench = await open();
      await workbench.write("A1", [[formula(5)]]);
      started.push(await workbench.page.evaluate(() => performance.now()));
      const first = await workbench.read("A1");
      if (first !== 1.02739726027397) throw new Error(`the first result is ${JSON.stringify(first)}`);
      const rows = Array.from({ length: cells }, (_, row) => [formula(row + 1)]);
      const taken = await workbench.page.evaluate(
        async ([address, formulas]) => {
          const begun = performance.now();
          window.workbench?.write(address, formulas);
          await window.workbench?.settled();
          return performance.now() - begun;
        },
        [`B1:B${cells}`, rows] as const,
      );
      const last = await workbench.read(`B${cells}`);
      if (last !== 1027.39726027397) throw new Error(`the last result is ${JSON.stringify(last)}`);
      filled.push(taken);
      await close();
    }
    const timing = (name: string, samples: number[]): Timing => ({ name, samples });
    const note = `${(median(filled) / cells).toFixed(2)} ms a cell, the grid's and office.js's own work included`;
    return [
      timeRow(cold, timing("start", started), "the workbench's grid included, which Excel does not load"),
      timeRow(through, timing("cells", filled), note),
    ];
  } catch (error) {
    await close();
    return [cold, through].map((what) => skipped(what, "—", (error as Error).message.split("\n")[0] ?? ""));
  }
}
