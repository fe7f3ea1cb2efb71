import { mkdirSync, openSync, closeSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { products } from "../src/catalog/products";
import { seeded } from "../test/generator/account";
import { Pane } from "../test/e2e/pane";
import { close, open } from "../test/e2e/workbenchPage";
import type { Row } from "./row";

/** A month of 1,000 organizations and 50 products: 37.2 million rows. */
const size = { organizations: 1000, hours: 744, products: 50 };
const goal = { seconds: 10, megabytes: 512 };
const runs = 3;
const folder = resolve("build/bench");
const path = resolve(folder, "large.csv");

const contract = [["Product", "Option", "Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"], ...products.slice(0, size.products).map(({ name }) => [name, null, 10, null, 1, 2, null, null])]; // prettier-ignore

/** The built pane reads the rows in its workers, and bills them; memory is what its process has at most. */
export async function largeRows(): Promise<Row[]> {
  writeFile();
  const { size: bytes } = statSync(path);
  const workbench = await open();
  try {
    const pane = Pane.of(workbench);
    await workbench.page.evaluate(() => window.workbench?.addSheet("Contract"));
    await workbench.write("Contract!A4", contract);
    await workbench.write("Contract!J4", [["Parent", "Child", "Monthly quantity", "Hourly quantity"], [null, null, null, null]]); // prettier-ignore
    await workbench.write("Contract!O4", [["Name", "Value"], ["Currency", "USD"]]); // prettier-ignore
    await workbench.page.evaluate((last) => {
      const named = { [`Contract!A4:H${last}`]: "DD_Contract", "Contract!J4:M5": "DD_Allotments", "Contract!O4:P5": "DD_Settings" }; // prettier-ignore
      for (const [address, name] of Object.entries(named)) window.workbench?.addTable(address, name);
    }, contract.length + 3);
    await pane.choose("Large data");
    const results = [];
    for (let run = 0; run < runs; run++) {
      await forgetGarbage(workbench.page);
      const before = await residentMegabytes(workbench.page);
      await pane.frame.locator("#large-view input[type=file]").setInputFiles(path);
      await pane.frame.getByText("large.csv (").waitFor();
      const peak = watchMemory(workbench.page);
      await pane.frame.getByRole("button", { name: /^Read the files/ }).click();
      const line = pane.frame.getByText(/rows in [\d.]+ seconds/);
      while (!(await line.count())) await pause();
      const [, rows, seconds] = /^([\d,]+) rows in ([\d.]+) seconds/.exec(await line.innerText()) ?? [];
      results.push({ rows, seconds: Number(seconds), megabytes: Math.round((await peak()) - before) });
      await pane.frame.getByRole("button", { name: "Remove all" }).click();
    }
    const seconds = results.map((one) => one.seconds).sort((a, b) => a - b);
    const middle = seconds[Math.floor(runs / 2)] ?? NaN;
    const most = Math.max(...results.map(({ megabytes }) => megabytes));
    const what = `${results[0]?.rows} rows of ${size.organizations.toLocaleString("en")} organizations and ${size.products} products`;
    return [
      {
        what: `${what}, from the file to the bill`,
        goal: `≤ ${goal.seconds} s`,
        result: `${middle.toFixed(1)} s`,
        spread: `${seconds[0]} s – ${seconds.at(-1)} s`,
        met: middle <= goal.seconds,
        note: `${(bytes / 1e9).toFixed(2)} GB; the browser's own reading of the file included`,
      },
      {
        what: "Memory of the page meanwhile",
        goal: `≤ ${goal.megabytes} MB`,
        result: `${most} MB`,
        spread: results.map(({ megabytes }) => `${megabytes} MB`).join(", "),
        met: most <= goal.megabytes,
        note: "above the pane before each run",
      },
    ];
  } finally {
    await close();
    rmSync(path, { force: true });
  }
}

/** Rows in the order in which exports have them, hour by hour; figures with up to three decimals. */
function writeFile(): void {
  mkdirSync(folder, { recursive: true });
  const random = seeded(20261001);
  const file = openSync(path, "w");
  let text = "Hour,Organization,Product,Usage\n";
  for (let hour = 0; hour < size.hours; hour++) {
    const at = `2026-10-${String(Math.floor(hour / 24) + 1).padStart(2, "0")}T${String(hour % 24).padStart(2, "0")}`;
    for (let organization = 1; organization <= size.organizations; organization++) {
      const front = `${at},org-${String(organization).padStart(4, "0")},`;
      for (const { name } of products.slice(0, size.products)) text += `${front}${name},${Math.floor(random() * 1e6) / 1000}\n`; // prettier-ignore
      if (text.length > 4_000_000) {
        writeSync(file, text);
        text = "";
      }
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** What an earlier run left is none of this one's memory. */
async function forgetGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
}

/** Looking takes from what is looked at: a few times a second is enough. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 250));

/** Memory of the pages' processes that is theirs alone, where the system tells it; NaN elsewhere. */
async function residentMegabytes(page: Page): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const kilobytes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      try {
        return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]);
      } catch {
        return NaN;
      }
    });
  await session?.detach();
  return Math.max(...kilobytes) / 1024;
}

/** Looks at the memory again and again until it is asked for the most that there was. */
function watchMemory(page: Page): () => Promise<number> {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await residentMegabytes(page));
      await pause();
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return most;
  };
}
