import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Worker } from "playwright-core";
import { Pane } from "./pane";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

const contract = [
  ["Product", "Option", "Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"],
  ["Infra Pro", "monthly", 10, null, 15, 18.25, null, null],
  ["APM Pro", "hourly", 2, null, 31, 0.05, null, null],
  ["Ingested Spans", "hourly", 0.3, null, 0.1, 0.2, null, null],
];
const allotments = [["Parent", "Child", "Monthly quantity", "Hourly quantity"], [null, null, null, null]]; // prettier-ignore
const settings = [["Name", "Value"], ["Currency", "USD"]]; // prettier-ignore
/** Datadog's three hours, and a name that a spreadsheet would take for a formula. */
const usage = [
  "Hour,Organization,Product,Usage",
  ...[5, 15, 10].map((hosts, hour) => `2026-10-01T0${hour},Bank,APM Pro,${hosts}`),
  ...[2.5, 3, 2.054].map((spans, hour) => `2026-10-01T0${hour},Bank,Ingested Spans,${spans}`),
  ...Array.from({ length: 20 }, (_, hour) => `2026-10-02T${String(hour).padStart(2, "0")},=SUM(1),Infra Pro,${hour}`),
  "2026-09-30T23,Bank,Infra Pro,1",
].join("\n");

const button = (name: string) => pane.getByRole("button", { name, exact: true });
const field = (name: string) => pane.getByLabel(name, { exact: true }).filter({ visible: true });
const give = (...files: { name: string; text: string | Buffer }[]) =>
  pane.locator("#large-view input[type=file]").setInputFiles(
    files.map(({ name, text }) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) })), // prettier-ignore
  );
const told = async (): Promise<string> => {
  const text = await view.told();
  await button("Close").click();
  return text;
};

beforeAll(async () => {
  workbench = await open();
  view = Pane.of(workbench);
  pane = view.frame;
  await workbench.page.evaluate(() => window.workbench?.addSheet("Contract"));
  const tables = { A4: contract, J4: allotments, O4: settings };
  for (const [corner, cells] of Object.entries(tables)) await workbench.write(`Contract!${corner}`, cells);
  await workbench.page.evaluate(() => {
    const named = { "Contract!A4:H7": "DD_Contract", "Contract!J4:M5": "DD_Allotments", "Contract!O4:P5": "DD_Settings" }; // prettier-ignore
    for (const [address, name] of Object.entries(named)) window.workbench?.addTable(address, name);
  });
  await view.choose("Large data");
  await button("Choose files…").waitFor();
});
afterAll(close);

test("files become the statement, who used what, and the control totals, as tables of the workbook", async () => {
  await give(
    { name: "usage.csv", text: usage },
    { name: "more.csv.gz", text: gzipSync(usage.split("\n", 2).join("\n")) },
  );
  await pane.getByText("more.csv.gz (").waitFor();
  expect(await field("Month").inputValue()).toBe("2026-10");
  await button("Read the files").click();
  await pane.getByText("1 row of 2026-09, left aside").waitFor();
  expect(await view.violationsInAllLooks()).toEqual([]);
  await view.pictures("large-data");
  await view.width(320);
  expect(await view.overflows()).toBe(false);
  await button("Write the tables").click();
  expect(await told()).toBe("The statement stands on “DD Large Statement 2026-10”, who used what on “DD Large Usage 2026-10”, the control totals on “DD Large Control 2026-10”."); // prettier-ignore
  const lines = (await workbench.read("DD Large Statement 2026-10!A6:M9")) as unknown[][];
  expect(lines[1]).toEqual(["Infrastructure Pro", "monthly", "HWMP", 11, "hosts", 10, 0, 10, 1, 150, 18.25, 168.25, "724 of 744 hours have no reading and count as 0."]); // prettier-ignore
  expect(lines.map((row) => [row[0], row[8], row[11]])).toEqual([
    ["Product", "On-demand usage", "Total cost"],
    ["Infrastructure Pro", 1, 168.25],
    ["APM Pro", 29, 63.45],
    ["APM Ingested Spans", 0.145205479452055, 0.06],
  ]);
  expect(await workbench.read("DD Large Statement 2026-10!B4")).toBe(231.76);
  expect(await workbench.read("DD Large Usage 2026-10!B1:J4")).toEqual([
    ["Organization", "Product", "Hours with usage", "Sum of the hours", "Billable usage", "Unit", "Committed cost", "On-demand cost", "Total cost"], // prettier-ignore
    ["=SUM(1)", "Infrastructure Pro", 20, 190, 11, "hosts", 150, 18.25, 168.25],
    ["Bank", "APM Pro", 3, 35, 35, "host-hours", 62, 1.45, 63.45],
    ["Bank", "APM Ingested Spans", 3, 7.554, 7.554, "GB", 0.03, 0.03, 0.06],
  ]);
  expect(await workbench.read("DD Large Control 2026-10!A2:G2")).toEqual([["Infrastructure Pro", 20, 190, 190, 0, "hosts", "Equal"]]); // prettier-ignore
});

test("the hours of a line have live formulas that give its figures", async () => {
  await field("Line").selectOption("APM Ingested Spans");
  await button("Show hours").click();
  expect(await told()).toBe("The hours stand on “DD Hours 2026-10”.");
  expect(await workbench.read("DD Hours 2026-10!A7:C9")).toEqual([
    ["Hour", "Usage", "APM Pro"],
    [46296, 2.5, 10],
    [46296.0416666667, 3, 15],
  ]);
  const [[billable], [onDemand]] = (await workbench.read("DD Hours 2026-10!B4:B5")) as [[number], [number]];
  const statement = (await workbench.read("DD Large Statement 2026-10!D9:I9")) as number[][];
  expect([billable, onDemand]).toEqual([statement[0]?.[0], statement[0]?.[5]]);
  expect(await workbench.read("DD Hours 2026-10!E7:F7")).toEqual([["Hour", "Usage"]]);
  await field("Organization").selectOption("Bank");
  await button("Show hours").click();
  await told();
  expect(await workbench.read("DD Hours 2026-10 2!B4")).toBe(7.554);
});

test("a file is read to its end though memory is collected while its bytes are waited for", async () => {
  const folder = mkdtempSync(join(tmpdir(), "large-"));
  const path = join(folder, "long.csv");
  writeFileSync(path, `Hour,Organization,Product,Usage\n${"2026-10-01T00,Bank,IoT,1\n".repeat(4_000_000)}`);
  try {
    await pane.locator("#large-view input[type=file]").setInputFiles(path);
    await pane.getByText("long.csv (").waitFor();
    await button("Read the files").click();
    const read = pane.getByText(/^4,000,000 rows in [\d.]+ seconds/);
    const collect = (worker: Worker): Promise<unknown> => worker.evaluate("gc()").catch(() => undefined); // one that has ended
    while ((await read.count()) === 0) await Promise.all(workbench.page.workers().map(collect));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a reading is cancelled by keyboard, and what cannot be read says where", async () => {
  const rows = "2026-10-01T00,Bank,IoT,1\n".repeat(4_000_000);
  await give({ name: "large.csv.gz", text: gzipSync(`Hour,Organization,Product,Usage\n${rows}`, { level: 1 }) });
  await pane.getByText("large.csv.gz (").waitFor();
  await button("Read the files").focus();
  await workbench.page.keyboard.press("Enter");
  await button("Cancel").focus();
  await workbench.page.keyboard.press("Enter");
  await pane.getByText("The reading was cancelled. Nothing was written.").waitFor();
  await give({ name: "short.csv", text: "Hour,Organization,Product,Usage\n2026-10-01T00,Bank,IoT\n" });
  await pane.getByText("short.csv (").waitFor();
  await button("Read the files").click();
  await pane.getByText("short.csv (row 2) has 3 of the 4 columns of the titles; give every row all of them.").waitFor();
  await give({ name: "other.csv", text: "Name,Value\n" });
  await pane.getByText(/^other\.csv has no column "Hour"/).waitFor();
  expect(workbench.errors).toEqual([]);
});
