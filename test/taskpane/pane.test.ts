/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import axe from "axe-core";
import { act } from "react";
import type { Host } from "../../src/taskpane/shell/host";
import { useSheet } from "./sheetDouble";

const metadata = readFileSync("dist/functions.json", "utf8");
const functionCount = (JSON.parse(metadata) as { functions: unknown[] }).functions.length;
const excel: Host = { kind: "excel" };

jest.setTimeout(60_000); // The first test loads the whole of Fluent UI.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
window.matchMedia = () =>
  ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

/** Shows the pane in a page of its own; `answer` is what the server says when it is asked for functions.json. */
async function show(
  host: Host,
  answer: () => Promise<Partial<Response>> = () => Promise.resolve(found()),
): Promise<void> {
  const showPane = await openPage(answer);
  await act(async () => {
    showPane(host);
    await Promise.resolve();
  });
  await press("Functions");
}

async function openPage(answer: () => Promise<Partial<Response>>): Promise<(host: Host) => void> {
  localStorage.clear();
  document.documentElement.lang = "en";
  document.title = "DD Billing";
  document.body.innerHTML = '<div id="pane"></div>';
  window.fetch = answer as unknown as typeof fetch;
  const { showPane } = await import("../../src/taskpane/shell/pane");
  return (host) => showPane(document.getElementById("pane") as HTMLElement, host);
}

function found(): Partial<Response> {
  return { ok: true, json: () => Promise.resolve(JSON.parse(metadata)) };
}

function button(name: string): HTMLButtonElement {
  const all = [...document.querySelectorAll("button")];
  const named = all.find((element) => (element.getAttribute("aria-label") ?? element.textContent) === name);
  if (!named) throw new Error(`There is no button ${name}.`);
  return named;
}

/** Waits for the pane where React draws at its own time. */
async function until(isSo: () => unknown): Promise<void> {
  for (const end = performance.now() + 50_000; !isSo() && performance.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 10));
}

async function press(name: string): Promise<void> {
  await act(async () => {
    button(name).focus();
    button(name).click();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

async function search(text: string): Promise<void> {
  const box = document.querySelector<HTMLInputElement>("input[type=search]");
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  await act(async () => {
    value?.set?.call(box, text);
    box?.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}

const names = () => [...document.querySelectorAll("h3")].map(({ textContent }) => textContent);
const shown = () => document.body.textContent;
const status = () => [...document.querySelectorAll("[role=status]")].at(-1)?.textContent;

/** Colours and sizes are not computed here; they are looked at in a browser. */
async function violations(): Promise<string[]> {
  const { violations: all } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("lists every function under its group, with version and date of the catalog", async () => {
  await show(excel);
  expect([...document.querySelectorAll("#functions-view h2")].map(({ textContent }) => textContent)).toEqual([
    "Look up",
    "Aggregate",
    "Calculate",
    "Bill",
    "Compare, allocate, plan",
  ]);
  expect(names()).toHaveLength(functionCount);
  expect(shown()).toMatch(/Version \d+\.\d+\.\d+, catalog of \d{4}-\d{2}-\d{2}/);
  expect(await violations()).toEqual([]);
});

test("opens a function's help: its call, its arguments, its example", async () => {
  await show(excel);
  await press("DD.COST");
  expect(shown()).toContain("DD.COST(quantity, rate)");
  expect(shown()).toContain("Quantity, in the unit that the rate is for.");
  expect(shown()).toContain("=DD.COST(A2,B2)");
  expect(await violations()).toEqual([]);
});

test("finds by name, and says when nothing is found", async () => {
  await show(excel);
  await search("hwmp");
  expect(names()).toEqual(["DD.HWMP"]);
  await search("payroll");
  expect(names()).toEqual([]);
  expect(shown()).toContain("No function matches “payroll”.");
  await press("Clear the search");
  expect(names()).toHaveLength(functionCount);
});

test("inserts an example, says where, and gives the focus back", async () => {
  const sheet = useSheet(2, 1);
  await show(excel);
  await press("Insert example of DD.VERSION");
  expect(status()).toContain("Inserted in B3.");
  expect(sheet.cells.get("B3")).toBe("=DD.VERSION()");
  await press("Close");
  expect(status()).toBe("");
  expect(document.activeElement).toBe(button("Insert example of DD.VERSION"));
});

test("says why nothing was inserted", async () => {
  useSheet(0, 0, { A1: "mine" });
  await show(excel);
  await press("Insert example of DD.VERSION");
  expect(status()).toContain("Nothing was changed. The example would fill A1, which is not empty.");
  expect(await violations()).toEqual([]);
});

test.each<[name: string, host: Host, reason: string]>([
  ["outside Excel", { kind: "elsewhere" }, "Not opened in Excel."],
  [
    "in an Excel that is too old",
    { kind: "tooOld", missing: [{ set: "SharedRuntime", version: "1.1", what: "functions and pane in one process" }] },
    "SharedRuntime 1.1 (functions and pane in one process)",
  ],
])("%s the list can be read, and the buttons name the reason why they do nothing", async (_name, host, reason) => {
  const sheet = useSheet(0, 0);
  await show(host);
  expect(names()).toHaveLength(functionCount);
  const insert = button("Insert example of DD.VERSION");
  expect(insert.getAttribute("aria-disabled")).toBe("true");
  expect(document.getElementById(insert.getAttribute("aria-describedby") ?? "")?.textContent).toContain(reason);
  await press("Insert example of DD.VERSION");
  expect(sheet.syncs).toBe(0);
  expect(await violations()).toEqual([]);
});

test("waits for the list, says when it cannot be had, and tries again", async () => {
  let answer: Partial<Response> = { ok: false, status: 503 };
  await show(excel, () => Promise.resolve(answer));
  expect(shown()).toContain("The list of functions could not be loaded: the server answered 503.");
  answer = found();
  await press("Try again");
  expect(names()).toHaveLength(functionCount);
  await show(excel, () => new Promise(() => undefined));
  expect(shown()).toContain("Loading the functions");
});

test("a failure of the pane itself leaves a sentence, not an empty page", async () => {
  const broken = { ok: true, json: () => Promise.resolve({ functions: [{ id: "COST", name: "COST" }] }) };
  const showPane = await openPage(() => Promise.resolve(broken));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  showPane(excel);
  await until(() => document.querySelector("button"));
  button("Functions").click();
  await until(() => shown().includes("failed"));
  expect(shown()).toMatch(
    /^The pane has failed\. Close it and open it again; the functions go on working\. \(TypeError/,
  );
});
