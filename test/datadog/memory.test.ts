import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

test("2,000 pages that are handed on leave nothing behind in memory", () => {
  const script = resolve(__dirname, "memory.ts");
  const said = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", script], { encoding: "utf8" });
  const { read, grownBy } = JSON.parse(said) as { read: unknown; grownBy: number };
  expect(read).toEqual({ ok: true, value: { pages: 2_000, rows: 48_000 } });
  // Their text alone is 12 million characters. The names of the 2,000 cursors are kept.
  expect(grownBy).toBeLessThan(2_000_000);
});
