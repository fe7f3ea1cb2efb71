import { explainCall } from "../../../src/sheet/explain/explainCall";
import { explainSelection, type ExplainedCell } from "../../../src/workbook/explain/explainSelection";
import { canBeWritten, writeWorking } from "../../../src/workbook/explain/writeWorking";

const usage = [[5], [15], [10]];
const read = { ok: true, value: usage } as const;
const references = [{ text: "B2:B4", address: "Sheet1!B2:B4", local: false }];
const explained: ExplainedCell = {
  state: "explained",
  cell: { sheet: "Sheet1", cell: "B6", row: 5, column: 1, formula: "=DD.HWMP(B2:B4)", filled: null, shown: [[10]] },
  site: { sheet: "Sheet1", row: 5 },
  formula: "=DD.HWMP(B2:B4)",
  calls: [],
  call: { name: "HWMP", text: "DD.HWMP(B2:B4)", args: ["B2:B4"], whole: true },
  args: [{ name: "usage", text: "B2:B4", read, references, range: "Sheet1!B2:B4" }],
  explained: explainCall("HWMP", [usage]),
  compared: true,
  difference: null,
};

/** Sheets that stand in for Excel's; the syncs that are named fail. */
function useSheets(failing: Readonly<Record<number, string>>) {
  const sheets = new Map<string, Map<string, unknown>>([["Sheet1", new Map()]]);
  let syncs = 0;
  const any: unknown = new Proxy(() => any, { get: () => any, apply: () => any, set: () => true });
  const sheet = (name: string) => ({
    name,
    isNullObject: !sheets.has(name),
    load: () => sheet(name),
    delete: () => sheets.delete(name),
    activate: () => undefined,
    charts: any,
    getRange: (address: string) => ({
      select: () => undefined,
      format: { font: {}, fill: {} },
      set formulas(written: unknown) {
        sheets.get(name)?.set(address, written);
      },
    }),
  });
  const context = {
    application: { suspendScreenUpdatingUntilNextSync: () => undefined },
    workbook: {
      protection: { protected: false, load: () => undefined },
      getActiveCell: () => any,
      worksheets: {
        load: () => undefined,
        get items() {
          return [...sheets.keys()].map((name) => ({ name }));
        },
        add: (name: string) => (sheets.set(name, new Map()), sheet(name)),
        getItem: sheet,
        getItemOrNullObject: sheet,
      },
    },
    sync() {
      const code = failing[++syncs];
      return code === undefined ? Promise.resolve() : Promise.reject(Object.assign(new Error("refused"), { code }));
    },
  };
  (globalThis as { Excel?: unknown }).Excel = {
    run: (work: (given: unknown) => unknown) => Promise.resolve(work(context)),
  };
  return sheets;
}

test("the steps, the live result, and the readings with their HWMP", async () => {
  const sheets = useSheets({});
  expect(await writeWorking(explained)).toEqual({ ok: true, value: { sheet: "Working Sheet1 B6", noChart: null } });
  const written = sheets.get("Working Sheet1 B6");
  expect((written?.get("A5:E11") as unknown[][]).at(-1)).toEqual(["Result, live", "=DD.HWMP(Sheet1!$B$2:$B$4)", "", "", ""]); // prettier-ignore
  expect(written?.get("G5:I8")).toEqual([
    ["Hour", "Usage", "HWMP"],
    [1, "=Sheet1!$B$2", "=$B$11"],
    [2, "=Sheet1!$B$3", "=$B$11"],
    [3, "=Sheet1!$B$4", "=$B$11"],
  ]);
});

test("a sheet that Excel refuses in part is taken back", async () => {
  const sheets = useSheets({ 2: "AccessDenied" });
  expect(await writeWorking(explained)).toMatchObject({ ok: false, message: expect.stringContaining("protected") as string }); // prettier-ignore
  expect([...sheets.keys()]).toEqual(["Sheet1"]);
});

test("without the chart the sheet stands, and it is said why", async () => {
  const sheets = useSheets({ 3: "ApiNotFound" });
  expect(await writeWorking(explained)).toEqual({
    ok: true,
    value: {
      sheet: "Working Sheet1 B6",
      noChart: "This version of Excel lacks a function that this needs. Update Excel.",
    },
  });
  expect([...sheets.keys()]).toEqual(["Sheet1", "Working Sheet1 B6"]);
});

test("nothing is written of a formula that no cell holds", async () => {
  useSheets({});
  const long = { ...explained, args: explained.args.map((arg) => ({ ...arg, text: `"${"x".repeat(9000)}"` })) };
  expect(await writeWorking(long)).toMatchObject({ ok: false, message: expect.stringContaining("too long") as string });
});

test.each<[name: string, change: Partial<ExplainedCell>, can: boolean]>([
  ["a working", {}, true],
  ["an error", { explained: { ok: false, error: "#N/A", message: "", positions: [] } }, false],
  ["an argument that Excel works out", { explained: null, call: { ...explained.call, name: "ONDEMAND" } }, true],
  ["the same of a function without DD.EXPLAIN", { explained: null }, false],
  ["a name of LET", { explained: null, call: { ...explained.call, name: "ONDEMAND" }, formula: "=LET(u,1,DD.ONDEMAND(u))" }, false], // prettier-ignore
])("%s can be written: %#", (_name, change, can) => expect(canBeWritten({ ...explained, ...change })).toBe(can));

test("where a chart is selected there is no cell", async () => {
  useSheets({ 1: "InvalidSelection" });
  expect(await explainSelection(() => 0)).toEqual({
    state: "unreadable",
    message: "No cell is selected, but a chart, a picture or another window. Select a cell.",
  });
});
