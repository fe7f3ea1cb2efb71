import type { ImportedRow } from "../../../src/datadog/rows";
import { fillTables, productsTable, type Decisions } from "../../../src/workbook/import/fillTables";
import type { Scope } from "../../../src/workbook/import/mergeRows";
import { writeImport } from "../../../src/workbook/import/writeImport";
import { costRow, usageRow } from "./rows";
import { cellsOf, putTable, useWorkbook, type WorkbookDouble } from "./workbookDouble";

let workbook: WorkbookDouble;
beforeEach(() => (workbook = useWorkbook()));

/** As Excel rejects. */
const officeError = (code: string, message = "") => Object.assign(new Error(message), { code });

const decisions: Decisions = { choices: new Map(), organizations: null, level: "organization", costType: null };
const october: Scope = { months: new Set(["2026-10"]), hasKey: () => true, costType: null, organizations: null };

async function write(rows: readonly ImportedRow[], scope: Scope | null = null, stop = new AbortController()) {
  const filled = fillTables(rows, decisions);
  if (!filled.ok) return filled.message;
  const written = await writeImport(filled.value, { scope, signal: stop.signal, onRows: () => undefined });
  return written.ok ? written.value.map(({ name, sheet, counts }) => ({ name, sheet, ...counts })) : written.message;
}

const titles = ["Hour", "Organization", "Account", "Product", "Usage", "Unit", "Region", "Organization ID", "API key"];
const first = 46296; // 1 October 2026
const cells = (hour: number, usage: number | "", key = "infra_hosts.apm_host_count") =>
  [first + hour / 24, "Shop", "Acme", "APM", usage, "hosts", "us", "shop1", key]; // prettier-ignore

describe("writing an import", () => {
  it("makes the table on a sheet of its own: dates as serials, open figures blank", async () => {
    const rows = [usageRow(), usageRow({ hour: "2026-10-01T23", usage: null })];
    expect(await write(rows)).toEqual([
      { name: "DD_Usage", sheet: "DD Usage", added: 2, updated: 0, blanked: 0, unchanged: 0 },
    ]);
    expect(cellsOf(workbook, "DD_Usage")).toEqual([titles, cells(0, 3), cells(23, "")]);
    expect(workbook.sheets.get("DD Usage")?.formats.get("1,0")).toBe("yyyy-mm-dd hh:mm");
    expect(workbook.sheets.get("DD Usage")?.formats.get("2,8")).toBe("@");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'quoted", "\r=1"])(
    "text that begins as %j does arrives as text",
    async (name) => {
      await write([usageRow({ organization: name, key: name, product: null })]);
      expect(cellsOf(workbook, "DD_Usage")[1]).toEqual([first, name, "Acme", name, 3, "hosts", "us", "shop1", name]);
    },
  );

  it("a tag key and a title that a spreadsheet would take for a formula is text, too", async () => {
    const row = { ...usageRow(), tags: { "=team": ["@a", "b"], product: [] }, tagSource: null, percentage: null };
    await write([row]);
    expect(cellsOf(workbook, "DD_Attribution")).toEqual([
      ["Month", "Hour", "Organization", "Account", "=team", "product (tag)", "Product", "Usage", "Unit", "Percentage", "Organization ID", "API key"],
      [first, first, "Shop", "Acme", "@a | b", "", "APM", 3, "hosts", "", "shop1", "infra_hosts.apm_host_count"],
    ]); // prettier-ignore
  });

  it("goes into the same rows again, with what the user added and rows of other months left alone", async () => {
    const own = [...titles].reverse();
    const line = (hour: number, usage: number | "") => [...cells(hour, usage)].reverse();
    putTable(workbook, "DD_Usage", [
      [...own, "Note"],
      [...line(0, 3), "mine"],
      [...line(1, 4), "yours"],
      [...line(-24, 9), "September"],
    ], { row: 4, column: 2 }); // prettier-ignore
    const rows = [
      usageRow(),
      usageRow({ hour: "2026-10-01T01", usage: 5 }),
      usageRow({ hour: "2026-10-01T02", usage: 6 }),
    ];
    expect(await write(rows, october)).toEqual([
      { name: "DD_Usage", sheet: "DD Usage", added: 1, updated: 1, blanked: 0, unchanged: 1 },
    ]);
    expect(cellsOf(workbook, "DD_Usage")).toEqual([
      [...own, "Note"],
      [...line(0, 3), "mine"],
      [...line(1, 5), "yours"],
      [...line(-24, 9), "September"],
      [...line(2, 6), ""],
    ]);
  });

  it("rows that Datadog no longer lists keep their place without a figure; of other accounts nothing is said", async () => {
    const other = [first, "Bank", "Bank Inc", "APM", 8, "hosts", "us", "bank1", "infra_hosts.apm_host_count"];
    putTable(workbook, "DD_Usage", [titles, cells(0, 3), cells(1, 4), other]);
    expect(await write([usageRow()], october)).toMatchObject([{ added: 0, updated: 0, blanked: 1, unchanged: 1 }]);
    expect(cellsOf(workbook, "DD_Usage")).toEqual([titles, cells(0, 3), cells(1, ""), other]);
    expect(await write([usageRow()])).toMatchObject([{ blanked: 0, unchanged: 1 }]);
  });

  it("fills the blank row of an emptied table", async () => {
    putTable(workbook, "DD_Usage", [titles, titles.map(() => "")]);
    expect(await write([usageRow()])).toMatchObject([{ added: 1 }]);
    expect(cellsOf(workbook, "DD_Usage")).toEqual([titles, cells(0, 3)]);
  });

  it("refuses what would be counted twice under another name", async () => {
    putTable(workbook, "DD_Usage", [titles, cells(0, 3, "APM Hosts")]);
    expect(await write([usageRow()])).toBe(
      "The table DD_Usage already counts APM of Shop in 2026-10 under the name “APM Hosts”, and this import has it as “infra_hosts.apm_host_count”: both would be added up. Delete those rows of the table, or leave the name out of the import.",
    );
  });

  it.each<[string, () => void, string]>([
    ["a protected sheet", () => ((workbook.sheets.get("DD Usage") as { isProtected: boolean }).isProtected = true), "The sheet “DD Usage” is protected. Unprotect it (Review › Unprotect Sheet), then try again."],
    ["a filtered table", () => ((workbook.tables.get("DD_Usage") as { isFiltered: boolean }).isFiltered = true), "The table DD_Usage is filtered. Show all its rows (Data › Clear), then try again."],
    ["no header row", () => ((workbook.tables.get("DD_Usage") as { showHeaders: boolean }).showHeaders = false), "The header row of the table DD_Usage is switched off."],
    ["a total row", () => ((workbook.tables.get("DD_Usage") as { showTotals: boolean }).showTotals = true), "The table DD_Usage has a total row."],
    ["a renamed column", () => void workbook.sheets.get("DD Usage")?.cells.set("0,4", "Amount"), "The table DD_Usage has no column “Usage”. If the column was renamed, give it its name back"],
    ["a column there twice", () => void workbook.sheets.get("DD Usage")?.cells.set("0,2", "usage"), "has no column “Account”"],
    ["something below", () => void workbook.sheets.get("DD Usage")?.cells.set("2,3", "mine"), "Something stands below the table DD_Usage, where its new rows go (DD Usage!R3). Move it"],
  ])("%s refuses it, and nothing is changed", async (_what, spoil, sentence) => {
    putTable(workbook, "DD_Usage", [titles, cells(0, 3)]);
    spoil();
    const before = new Map(workbook.sheets.get("DD Usage")?.cells);
    expect(await write([usageRow({ usage: 7 }), usageRow({ hour: "2026-10-01T01" })])).toContain(sentence);
    expect(workbook.sheets.get("DD Usage")?.cells).toEqual(before);
    expect(cellsOf(workbook, "DD_Usage")).toHaveLength(2);
  }); // prettier-ignore

  it("a closed structure and a name that is taken refuse a new table", async () => {
    workbook.names = ["dd_usage"];
    expect(await write([usageRow()])).toContain("The workbook has a name DD_Usage");
    workbook.isStructureProtected = true;
    expect(await write([usageRow()])).toContain("The structure of the workbook is protected");
    expect([...workbook.sheets.keys()]).toEqual(["Sheet1"]);
  });

  it("more rows than a sheet has are refused before anything is written", async () => {
    const line = cells(0, 3);
    const tall = putTable.bind(null, workbook, "DD_Usage", [titles, line], { row: 1_048_574 });
    tall();
    expect(await write([usageRow({ hour: "2026-10-01T05" })])).toBe(
      "The table DD_Usage would have 2 rows, and a sheet has room for 1. Choose fewer months, product families or organizations, or start a new workbook.",
    );
  });

  it("wherever Excel fails, all tables are as they were, and the writing can be repeated", async () => {
    const before = [titles, cells(0, 3), cells(1, 4)];
    const rows = [usageRow({ usage: 7 }), usageRow({ hour: "2026-10-01T02" }), costRow()];
    const error = officeError("InvalidOperationInCellEditMode");
    let failures = 0;
    for (let at = 1; ; at++) {
      workbook = useWorkbook();
      putTable(workbook, "DD_Usage", before);
      workbook.failing = { at, error };
      const told = await write(rows, october);
      if (typeof told !== "string") break;
      failures++;
      expect(told).toBe("A cell is being edited. Press Enter or Esc in the sheet, then try again.");
      expect(cellsOf(workbook, "DD_Usage")).toEqual(before);
      expect([...workbook.sheets.keys()]).toEqual(["Sheet1", "DD Usage"]);
      expect([...workbook.tables.keys()]).toEqual(["DD_Usage"]);
      expect(await write(rows, october)).toMatchObject([{ added: 1, updated: 1, blanked: 1 }, { added: 1 }]);
    }
    expect(failures).toBe(10);
  });

  it("a cancelled writing takes back what it wrote", async () => {
    const stop = new AbortController();
    workbook.onSync = () => workbook.syncs === 5 && stop.abort();
    const many = Array.from({ length: 45_000 }, (_row, n) => usageRow({ organizationId: `org ${n}` }));
    expect(await write(many, null, stop)).toBe("The import was cancelled.");
    expect([...workbook.sheets.keys()]).toEqual(["Sheet1"]);
    expect(workbook.largestWrite).toBeLessThanOrEqual(20_000 * 9);
    expect(workbook.largestWrite).toBeGreaterThan(9_000);
  });

  it("a failure that cannot be taken back is told", async () => {
    workbook.failing = { at: 4, error: officeError("AccessDenied") };
    workbook.onSync = () => {
      if (workbook.syncs === 5) workbook.failing = { at: 5, error: officeError("X", "no") };
    };
    expect(await write([usageRow()])).toContain(
      "What was written to DD_Usage could not be taken back (Excel refused: no)",
    );
  });

  it("choices of products are a table of their own, which keeps earlier ones", async () => {
    const options = { scope: null, signal: new AbortController().signal, onRows: () => undefined };
    await writeImport([productsTable(new Map([["a", "APM"], ["b", "Left out"]]))], options); // prettier-ignore
    await writeImport([productsTable(new Map([["b", ""], ["c", "IoT"]]))], options); // prettier-ignore
    expect(cellsOf(workbook, "DD_Products")).toEqual([["API key", "Product"], ["a", "APM"], ["b", ""], ["c", "IoT"]]); // prettier-ignore
  });
});
