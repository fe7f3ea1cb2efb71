import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { drawn, TAKES_PICTURES, type WorkbenchPage } from "./workbenchPage";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds in a page or frame, each with the elements it is about; with `rules`, by these alone. */
export async function violations(frame: Pick<Frame, "evaluate">, rules?: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  return frame.evaluate(
    async (runOnly) => {
      const { axe } = window as unknown as { axe: Axe };
      const found = await axe.run(document, { iframes: false, ...runOnly });
      return found.violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" ")}`,
      );
    },
    rules ? { runOnly: rules } : {},
  );
}

/** The diagnostics in the view Check, once they hold this text: they are read from Excel, and again with the formulas. */
export async function diagnosticsOf(page: Pick<Frame, "getByLabel">, holding: string): Promise<string> {
  const field = page.getByLabel(/^Versions and what/);
  await field.evaluate(
    (area, text) =>
      new Promise<void>((resolve) => {
        const look = () =>
          (area as HTMLTextAreaElement).value.includes(text) ? resolve() : requestAnimationFrame(look);
        look();
      }),
    holding,
  );
  return field.inputValue();
}

/** What axe has about colours, besides the stricter contrast that it leaves off. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** The three looks, as the system asks for them. */
const looks = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;
type Look = keyof typeof looks;

/** The pane beside the grid: the built page in its frame. */
export class Pane {
  constructor(
    readonly workbench: WorkbenchPage,
    readonly frame: Frame,
  ) {}

  static of(workbench: WorkbenchPage): Pane {
    const frame = workbench.page.frame({ url: /taskpane\.html/ });
    if (!frame) throw new Error("The pane has no page.");
    return new Pane(workbench, frame);
  }

  /** Chooses a view by its tab, by mouse. */
  async choose(view: string): Promise<void> {
    await this.frame.getByRole("tab", { name: view, exact: true }).click();
  }

  /** Chooses a view by keyboard alone: to the tabs, and on with the arrows. */
  async chooseByKeyboard(view: string): Promise<void> {
    await this.frame.getByRole("tab", { selected: true }).focus();
    for (let presses = 0; presses < 10; presses++) {
      if ((await this.focused()) === view) return;
      await this.workbench.page.keyboard.press("ArrowRight");
    }
    throw new Error(`There is no tab ${view}.`);
  }

  /** Presses Tab until the focus is on an element with this name, and says how often; the way is the one a user takes. */
  async tabTo(name: string, { limit = 60, key = "Tab" } = {}): Promise<number> {
    for (let presses = 1; presses <= limit; presses++) {
      await this.workbench.page.keyboard.press(key);
      if ((await this.focused()) === name) return presses;
    }
    throw new Error(`Tab does not come to ${name}; it ends on ${await this.focused()}.`);
  }

  /** The name of the element that has the focus, as a screen reader says it (label, else its text). */
  focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (!element) return "";
      const own = element.getAttribute("aria-label");
      const parts = (element.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => {
        const part = document.getElementById(id);
        return part === element ? own : part?.textContent;
      });
      const label = parts.filter(Boolean).join(" ") || own || element.labels?.[0]?.textContent;
      return (label ?? element.textContent).trim();
    });
  }

  /** The sentence at the lower edge of the pane, once there is one and the grid shows what it tells of. */
  async told(): Promise<string> {
    const bar = this.frame.getByRole("status").last();
    await bar.getByRole("button", { name: "Close" }).waitFor();
    await this.workbench.settled();
    return (await bar.innerText())
      .replace(/\s*Close$/, "")
      .replace(/\s+/g, " ")
      .trim();
  }

  async look(look: Look): Promise<void> {
    await this.workbench.page.emulateMedia({ ...looks[look], reducedMotion: "reduce" });
    await drawn(this.frame);
  }

  async width(pixels: number): Promise<void> {
    await this.workbench.page.addStyleTag({
      content: `#pane { flex: 0 0 ${pixels}px !important; width: ${pixels}px !important; }`,
    });
    await drawn(this.frame);
  }

  /** Whether anything in the pane is wider than the pane. */
  overflows(): Promise<boolean> {
    return this.frame.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  }

  /**
   * What axe finds in the view that is shown, in light, dark and high contrast; ends in light. The looks differ in colours
   * alone, so that the rules that are not about colours are run in one of them.
   */
  async violationsInAllLooks(): Promise<string[]> {
    const found: string[] = [];
    for (const look of ["contrast", "dark", "light"] as const) {
      await this.look(look);
      const inLook = await violations(this.frame, look === "light" ? undefined : COLOUR_RULES);
      found.push(...inLook.map((violation) => `${look}: ${violation}`));
    }
    return found;
  }

  /** Pictures of the pane alone, in build/screenshots: light, dark and high contrast. */
  async pictures(name: string): Promise<void> {
    if (!TAKES_PICTURES) return;
    for (const look of ["dark", "contrast", "light"] as const) {
      await this.look(look);
      await this.workbench.screenshot(`${name}-${look}`, "#pane");
    }
  }
}
