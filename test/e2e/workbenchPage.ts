import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import { chromium, type Browser, type Page } from "playwright-core";
import { listen } from "../../src/server/listen";
import type { PlainValue, Scenario, ScenarioResult } from "../../src/workbench/automation";
import { ensureBrowser } from "./browser";

const ROOT = resolve(__dirname, "../..");
const SCREENSHOTS = resolve(ROOT, "build/screenshots");
const BROWSER_ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-renderer-backgrounding", // else the pages run with less priority than all else on the machine
  // without the first, scripts are parsed again for the stack of each error made; the second lets a test collect memory
  "--js-flags=--no-enable-lazy-source-positions --expose-gc",
];
const VIEW = { width: 1440, height: 900 };
/** A machine that does something else besides is no failure; less than jest gives a test. */
const PATIENCE = 100_000;

/** Pictures are for eyes: they are taken where they are asked for. */
export const TAKES_PICTURES = process.env["PICTURES"] !== undefined;

interface Running {
  readonly server: FastifyInstance;
  readonly browser: Browser;
  readonly address: string;
}

let running: Promise<Running> | null = null;
let opened: Page | null = null;

/** The server and the browser start once in a jest worker, with the first page. */
function run(): Promise<Running> {
  running ??= (async () => {
    const { server, address } = await listen({ root: ROOT });
    const executablePath = ensureBrowser();
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
    return { server, browser, address };
  })();
  return running;
}

/** Ends what the tests of a file started. */
export async function close(): Promise<void> {
  if (!running) return;
  const { server, browser } = await running;
  running = opened = null;
  await browser.close();
  await server.close();
}

/**
 * Opens the workbench in place of the one that was open, and waits until the add-in's functions answer. With `empty`, on a
 * new workbook.
 */
export async function open({ empty = true } = {}): Promise<WorkbenchPage> {
  const { browser, address } = await run();
  await opened?.close();
  const page = (opened = await browser.newPage({ viewport: VIEW }));
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (told) => {
    if (told.text().includes("Content Security Policy")) errors.push(told.text());
  });
  await page.goto(empty ? `${address}/?empty` : address);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("iframe")].some(
      ({ contentWindow }) => contentWindow !== null && "Excel" in contentWindow,
    ),
  );
  await page.evaluate(() => window.workbench?.settled());
  return new WorkbenchPage(page, errors);
}

/** Waits for two frames of a page, and for what moves in it to come to rest. */
export async function drawn(page: Pick<Page, "evaluate">): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ending = document
      .getAnimations()
      .filter(({ playState, effect }) => playState === "running" && effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** The workbench in a real browser. */
export class WorkbenchPage {
  constructor(
    readonly page: Page,
    /** Errors that nothing in the page caught, and what the server's Content-Security-Policy refused. */
    readonly errors: readonly string[],
  ) {}

  /** Selects a cell and types into it by keyboard; Enter ends the entry. */
  async type(cell: string, text: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text, { delay: 4 });
    await this.press("Enter");
  }

  /** Presses a key that ends an entry, and waits for the results. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.drawn();
    await this.settled();
  }

  /** Selects a cell, ready for the keyboard. */
  async select(cell: string): Promise<void> {
    await this.page.evaluate((address) => window.workbench?.select(address), cell);
    await this.page
      .locator("#grid canvas")
      .first()
      .focus()
      .catch(() => undefined);
    await this.drawn();
  }

  /** Selects a range by mouse, on the sheet in front. */
  async drag(from: string, to: string): Promise<void> {
    const middle = async (cell: string) => {
      const box = await this.page.evaluate((address) => window.workbench?.box(address), cell);
      if (!box) throw new Error(`${cell} is not in view.`);
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    };
    const { mouse } = this.page;
    await mouse.move(...(await middle(from)));
    await mouse.down();
    await mouse.move(...(await middle(to)), { steps: 6 });
    await mouse.up();
  }

  /** The values of a range; of one cell, its value. What was written before is calculated first, by whomever it was. */
  async read(address: string): Promise<ScenarioResult> {
    await this.settled();
    const values = await this.page.evaluate((range) => window.workbench?.read(range) ?? [], address);
    return values.length === 1 && values[0]?.length === 1 ? (values[0][0] as PlainValue) : values;
  }

  /** The sentence of the error in a cell. */
  async message(address: string): Promise<string> {
    await this.settled();
    return this.page.evaluate((cell) => window.workbench?.message(cell) ?? "", address);
  }

  /** Waits until no calculation and no call of a function is under way. */
  settled(): Promise<void> {
    return this.page.evaluate(() => window.workbench?.settled());
  }

  /** A new workbook in place of the one that is open. */
  async renew(): Promise<void> {
    await this.page.getByRole("button", { name: "New" }).click();
    await this.settled();
  }

  /** Waits until the page has drawn what was done last: its turns, however slow the machine is. */
  drawn(): Promise<void> {
    return drawn(this.page);
  }

  /** Writes values and formulas into cells, and waits for the results. */
  async write(address: string, values: readonly (readonly (string | number | boolean | null)[])[]): Promise<void> {
    await this.page.evaluate(([range, rows]) => window.workbench?.write(range, rows), [address, values] as const);
    await this.settled();
  }

  /** Runs formulas, each with its own cells, through the grid and office.js; the results in the same order. */
  evaluate(scenarios: readonly Scenario[]): Promise<ScenarioResult[]> {
    return this.page.evaluate((list) => window.workbench?.evaluate(list) ?? [], scenarios);
  }

  /** Calls of functions so far, by name. */
  calls(): Promise<Record<string, number>> {
    return this.page.evaluate(() => window.workbench?.calls() ?? {});
  }

  /** Writes build/screenshots/<name>.png, of the page or of a part of it, where PICTURES is set. */
  async screenshot(name: string, part = "body"): Promise<void> {
    if (!TAKES_PICTURES) return;
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.locator(part).screenshot({ path: resolve(SCREENSHOTS, `${name}.png`) });
  }
}
