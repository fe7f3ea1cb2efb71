import { cpus, totalmem } from "node:os";
import type { Row } from "./row";

const verdict = ({ met }: Row): string => (met === null ? "" : met ? "met" : "**missed**");

/** A table of rows in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [row.what, row.goal, row.result, row.spread, verdict(row), row.note]);
  const header = ["What", "Goal", "Result", "5 – 95 % of the turns", "", "Medians, and what to know"];
  return [header, header.map(() => "---"), ...cells].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** The machine, as a reader needs to know it. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? "unknown processor"}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.version.slice(1)}`;
}

/** The page with the results of a group exchanged, which stand between two marks. */
export function withResults(page: string, group: string, results: string): string {
  const [begin, end] = [`<!-- ${group}: begin -->`, `<!-- ${group}: end -->`];
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/performance.md has lost its marks: ${begin} … ${end}`);
  return `${before}${begin}\n\n${results}\n\n${end}${after}`;
}
