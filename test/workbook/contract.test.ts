import { contractTables } from "../../src/sheet/contract/contractTables";
import { sentence } from "../../src/sheet/result";
import { createContract } from "../../src/workbook/contract/createContract";
import { notes } from "../../src/workbook/contract/notes";
import { readContracts, readWorkbookContracts, type ReadContract } from "../../src/workbook/contract/readContract";
import { replaceContract } from "../../src/workbook/contract/replaceContract";
import { sheetNameProblem } from "../../src/workbook/contract/sheetName";
import { removeRow, writeRow } from "../../src/workbook/contract/writeRow";
import { writeSettings } from "../../src/workbook/contract/writeSettings";
import { contractCells } from "../sheet/contract/contractCells";
import { useWorkbook, type HeldTable } from "./contractDouble";

const blank = ["", "", "", "", "", "", "", ""];
const apm = ["APM", "hourly", 10, "", 31, 36, "", ""];
const iot = ["IoT", "", 1, "", "", "", "", ""];
const id = "id Contract";

const tables = (...lines: unknown[][]) => ({
  DD_Contract: [[...contractTables.DD_Contract], ...lines.map((line) => [...line])],
  DD_Allotments: [[...contractTables.DD_Allotments], ["", "", "", ""]],
  DD_Settings: [
    [...contractTables.DD_Settings],
    ["Subscription option", ""],
    ["Hours basis", ""],
    ["Catalog", ""],
    ["Currency", ""],
  ],
});
const lineOf = (
  [Product, Option, Commitment, Aggregation, committed, onDemand, mode, Pooling]: unknown[],
  row = 0,
) => ({
  row,
  cells: {
    Product,
    Option,
    Commitment,
    Aggregation,
    "Committed rate": committed,
    "On-demand rate": onDemand,
    "Commitment mode": mode,
    Pooling,
  },
});

async function readOnly(): Promise<ReadContract> {
  const outcome = await readWorkbookContracts();
  if (!outcome.ok) throw new Error(outcome.message);
  const [only, ...more] = outcome.value;
  if (!only || more.length > 0) throw new Error(`${outcome.value.length} contracts`);
  if (!only.read.ok) throw new Error(only.read.message);
  return only.read.value;
}

async function brokenBecause(): Promise<string> {
  const outcome = await readWorkbookContracts();
  if (!outcome.ok) throw new Error(outcome.message);
  const [only] = outcome.value;
  if (!only || only.read.ok) throw new Error("The contract is not broken.");
  return only.read.message;
}

describe("creating", () => {
  test("adds the hidden list of products and the sheet with its tables, in one step after looking", async () => {
    const workbook = useWorkbook();
    expect(await createContract(" Contract ")).toEqual({ ok: true, value: id });
    expect(workbook.added).toEqual(["Contract", "DD_Lists", "DD_Contract", "DD_Allotments", "DD_Settings"]);
    expect(workbook.sheets.get("DD_Lists")?.visibility).toBe("Hidden");
    expect(workbook.syncs).toBe(2);
  });

  test("another contract has tables of other names, and none that a table or a name has", async () => {
    const workbook = useWorkbook(tables(apm), { sheets: ["DD_Lists"], names: ["dd_settings_2"] });
    await createContract("Renewal");
    expect(workbook.added).toEqual(["Renewal", "DD_Contract_3", "DD_Allotments_3", "DD_Settings_3"]);
  });

  test.each([
    ["contract", "This workbook already has a sheet “contract”. Choose another name."],
    [" ", "The name of the contract is blank. Give the sheet a name."],
    ["2026/27", "The name “2026/27” has /; a sheet's name has none of \\ / ? * [ ] :."],
    ["'26", "The name “'26” begins or ends with an apostrophe; a sheet's name does not."],
    ["History", "Excel keeps the name “History” for itself. Choose another one."],
    ["x".repeat(32), `The name “${"x".repeat(32)}” has 32 characters; a sheet's name has at most 31.`],
  ])("the name %j is refused", async (name, message) => {
    const workbook = useWorkbook({}, { sheets: ["Contract"] });
    expect(await createContract(name)).toEqual({ ok: false, message });
    expect(workbook.added).toEqual([]);
  });

  test("a sheet's name of 31 characters is well", () => expect(sheetNameProblem("x".repeat(31), ["x"])).toBeNull());

  test("no sheet is added where the structure of the workbook is protected", async () => {
    const workbook = useWorkbook();
    workbook.isStructureProtected = true;
    expect(await createContract("Contract")).toEqual({
      ok: false,
      message:
        "The structure of the workbook is protected, so no sheet can be added. Unprotect it (Review › Protect Workbook), then try again.",
    });
    expect([...workbook.sheets]).toEqual([]);
  });

  test("a sheet that cannot be filled does not stay", async () => {
    const workbook = useWorkbook();
    workbook.failing = Object.assign(new Error("x"), { code: "InvalidOperation" });
    workbook.failsAt = 2;
    expect(await createContract("Contract")).toEqual({ ok: false, message: "Excel refused: x" });
    expect([...workbook.sheets.keys()]).toEqual([]);
  });

  test("the notes of the columns fit into input messages", () =>
    expect(Object.entries(notes).filter(([title, text]) => title.length > 32 || text.length > 255)).toEqual([]));
});

describe("reading", () => {
  test("rows by the names of the columns, wherever they stand, with the addresses of their cells", async () => {
    const swapped = tables(apm);
    swapped.DD_Contract.forEach((line) => line.reverse());
    swapped.DD_Contract[0]?.splice(7, 1, " product ");
    useWorkbook(swapped);
    const read = await readOnly();
    expect(read.cells.DD_Contract[0]).toMatchObject({ row: 0, cells: { Product: "APM", Commitment: 10 } });
    expect(read.addressOf({ table: "DD_Contract", row: 0, column: "Product" })).toBe("H5");
    expect(read.checked.contract?.lines[0]?.product.name).toBe("APM");
  });

  test("every sheet with such tables is a contract, named by the sheet, with its own names for formulas", async () => {
    const on = (sheet: string, cells: unknown[][]): HeldTable => ({ sheet, cells });
    const { DD_Contract, DD_Allotments, DD_Settings } = tables(iot);
    useWorkbook({
      ...tables(apm),
      DD_Contract2: on("Renewal", DD_Contract),
      DD_Allotments_2: on("Renewal", DD_Allotments),
      DD_Settings13: on("Renewal", DD_Settings),
      Usage: on("Usage", [["Hour"], [1]]),
    });
    const outcome = await readWorkbookContracts();
    if (!outcome.ok) throw new Error(outcome.message);
    expect(
      outcome.value.map(({ sheet, read }) => [
        sheet,
        read.ok && read.value.tables.DD_Contract,
        read.ok && read.value.cells.DD_Contract[0]?.cells.Product,
      ]),
    ).toEqual([
      ["Contract", "DD_Contract", "APM"],
      ["Renewal", "DD_Contract2", "IoT"],
    ]);
  });

  test("a workbook without such tables has none, and is asked once", async () => {
    const workbook = useWorkbook();
    expect(await readWorkbookContracts()).toEqual({ ok: true, value: [] });
    expect(workbook.syncs).toBe(1);
  });

  test("columns that were added by hand are told", async () => {
    const wider = tables(apm);
    wider.DD_Contract.forEach((line, row) => line.push(row === 0 ? "Remark" : "x"));
    useWorkbook(wider);
    expect((await readOnly()).ownColumns).toEqual(["Remark"]);
  });

  test("a missing table is named, with what to do", async () => {
    const { DD_Contract, DD_Allotments } = tables(apm);
    useWorkbook({ DD_Contract, DD_Allotments });
    expect(await brokenBecause()).toBe(
      "The sheet “Contract” has no table DD_Settings. If the table was renamed, give it its name back (Table Design › Table Name); if it was deleted, undo, or rename the tables that are left and make a new contract.",
    );
  });

  test.each<[string, (title: unknown[][]) => void, string]>([
    [
      "a renamed column",
      ([titles]) => titles?.splice(1, 1, "Metering"),
      "has no column “Option”. If the column was renamed",
    ],
    ["a deleted column", (cells) => cells.forEach((line) => line.splice(2, 1)), "has no column “Commitment”."],
    ["a column that is there twice", ([titles]) => titles?.push("product"), "has the column “Product” more than once."],
  ])("%s is named", async (_name, change, message) => {
    const held = tables(apm);
    change(held.DD_Contract);
    const workbook = useWorkbook(held);
    expect(await brokenBecause()).toContain(`The table DD_Contract ${message}`);
    expect(await writeRow(id, "DD_Contract", { Product: "IoT" })).toMatchObject({ ok: false });
    expect(workbook.writes).toBe(0);
  });

  test("headers that are switched off, and two contracts on one sheet, are told", async () => {
    const { DD_Contract, ...others } = tables(apm);
    useWorkbook({ ...others, DD_Contract: { sheet: "Contract", cells: DD_Contract, showHeaders: false } });
    expect(await brokenBecause()).toContain("The header row of the table DD_Contract is switched off.");
    useWorkbook({ ...others, DD_Contract, DD_Contract2: DD_Contract });
    expect(await brokenBecause()).toContain("more than one table for DD_Contract: DD_Contract, DD_Contract2.");
  });

  test("readContracts takes part in a batch of somebody else", async () => {
    useWorkbook(tables(apm));
    const { Excel } = globalThis as unknown as { Excel: { run: (work: typeof readContracts) => Promise<unknown> } };
    expect(await Excel.run(readContracts)).toMatchObject([{ sheet: "Contract", sheetId: id, isProtected: false }]);
  });
});

describe("writing", () => {
  test("a new line takes the first spare row, else a row at the end, and the rules cover it", async () => {
    const spare = useWorkbook(tables(apm, blank));
    expect(await writeRow(id, "DD_Contract", { Product: "IoT" })).toEqual({ ok: true, value: null });
    expect(spare.tables.get("DD_Contract")?.cells.slice(2)).toEqual([["IoT", "", "", "", "", "", "", ""]]);
    expect(spare.syncs).toBe(3);
    const full = useWorkbook(tables(apm));
    await writeRow(id, "DD_Contract", { Product: "IoT" });
    expect(full.tables.get("DD_Contract")?.cells.slice(2)).toEqual([["IoT", "", "", "", "", "", "", ""]]);
    const ruled = (column: number) => [1, 2, 3].map((row) => full.rules.get(`DD_Contract ${row},${column}`)?.["rule"]);
    const decimal = { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    expect(ruled(2)).toEqual([decimal, decimal, undefined]);
    const list = { list: { inCellDropDown: true, source: "monthly,hourly" } };
    expect(ruled(1)).toEqual([list, list, undefined]);
  });

  test("a change touches its own cells alone", async () => {
    const workbook = useWorkbook(tables(apm));
    await writeRow(id, "DD_Contract", { Commitment: 12, Option: "" }, lineOf(apm));
    expect(workbook.tables.get("DD_Contract")?.cells[1]).toEqual(["APM", "", 12, "", 31, 36, "", ""]);
  });

  test("an allotment is a row too", async () => {
    const workbook = useWorkbook(tables(apm));
    const allotment = { Parent: "APM", Child: "APM Ingested Spans", "Monthly quantity": 200 };
    await writeRow(id, "DD_Allotments", allotment);
    expect(workbook.tables.get("DD_Allotments")?.cells.slice(1)).toEqual([["APM", "APM Ingested Spans", 200, ""]]);
  });

  test("a row that is no longer what it was is neither changed nor removed", async () => {
    const workbook = useWorkbook(tables(iot, apm));
    const refusal = {
      ok: false,
      message: "The table has changed since it was read, and is read again now. Look, then try again.",
    };
    expect(await writeRow(id, "DD_Contract", { Commitment: 12 }, lineOf(apm))).toEqual(refusal);
    expect(await removeRow(id, "DD_Contract", lineOf(apm))).toEqual(refusal);
    expect(await removeRow(id, "DD_Contract", lineOf(["IoT", "", 2, "", "", "", "", ""]))).toEqual(refusal);
    expect(await writeSettings(id, { Currency: "USD" }, [{ Name: "Currency", Value: "" }])).toEqual(refusal);
    expect([workbook.writes, workbook.tables.get("DD_Contract")?.cells.length]).toEqual([0, 3]);
  });

  test("removes a row; the only one stays, blank", async () => {
    const two = useWorkbook(tables(apm, iot));
    await removeRow(id, "DD_Contract", lineOf(apm));
    expect(two.tables.get("DD_Contract")?.cells.map(([product]) => product)).toEqual(["Product", "IoT"]);
    const one = useWorkbook(tables(apm));
    await removeRow(id, "DD_Contract", lineOf(apm));
    expect(one.tables.get("DD_Contract")?.cells.slice(1)).toEqual([blank]);
  });

  test("settings stand beside their names; one whose row was deleted gets a row again", async () => {
    const held = tables(apm);
    held.DD_Settings.splice(2, 1);
    const workbook = useWorkbook(held);
    const read = held.DD_Settings.slice(1).map(([Name, Value]) => ({ Name, Value }));
    await writeSettings(id, { Currency: "USD", "Hours basis": "730" }, read);
    expect(workbook.tables.get("DD_Settings")?.cells.slice(1)).toEqual([
      ["Subscription option", ""],
      ["Catalog", ""],
      ["Currency", "USD"],
      ["Hours basis", "730"],
    ]);
    expect(workbook.rules.get("DD_Settings 4,1")?.["rule"]).toMatchObject({ list: { source: "730,calendar" } });
  });

  const rows = (...lines: Record<string, unknown>[]) => {
    const { DD_Contract } = contractCells(lines);
    const line = DD_Contract.map(({ cells }) => contractTables.DD_Contract.map((column) => cells[column]));
    return { DD_Contract: line, DD_Allotments: [["", "", "", ""]], DD_Settings: [["Currency", "EUR"]] };
  };

  test.each([
    ["more", rows({ Product: "IoT" }, { Product: "APM Pro", Commitment: 3 }, { Product: "DBM" })],
    ["fewer", rows({ Product: "IoT" })],
  ])("%s rows take the place of all that a contract holds; own columns keep their cells", async (_name, written) => {
    const held = tables(apm, iot);
    held.DD_Contract.forEach((line, row) => line.push(row === 0 ? "Remark" : `remark ${row}`));
    const workbook = useWorkbook(held);
    expect(await replaceContract(id, written)).toEqual({ ok: true, value: null });
    const now = workbook.tables.get("DD_Contract")?.cells.slice(1) ?? [];
    expect(now.map((line) => line.slice(0, 8))).toEqual(written.DD_Contract);
    expect(now.map((line) => line[8])).toEqual(["remark 1", "remark 2", ""].slice(0, written.DD_Contract.length));
    expect(workbook.tables.get("DD_Settings")?.cells.slice(1)).toEqual([["Currency", "EUR"]]);
    expect(workbook.syncs).toBe(3);
  });
});

describe("nothing is written", () => {
  const attempts = [
    () => writeRow(id, "DD_Contract", { Product: "DBM" }),
    () => writeRow(id, "DD_Contract", { Commitment: 1 }, lineOf(apm)),
    () => removeRow(id, "DD_Contract", lineOf(apm)),
    () => writeSettings(id, { Currency: "USD" }, []),
    () =>
      replaceContract(id, { DD_Contract: [iot], DD_Allotments: [["", "", "", ""]], DD_Settings: [["Currency", ""]] }),
  ];

  test("to a protected sheet", async () => {
    const workbook = useWorkbook(tables(apm, iot));
    const about = workbook.sheets.get("Contract");
    if (about) about.isProtected = true;
    for (const attempt of attempts)
      expect(await attempt()).toEqual({
        ok: false,
        message: "The sheet “Contract” is protected. Unprotect it (Review › Unprotect Sheet), then try again.",
      });
    expect([workbook.writes, workbook.tables.get("DD_Contract")?.cells.length]).toEqual([0, 3]);
  });

  test("to a filtered table: Excel writes and deletes other rows than those that are named", async () => {
    const { DD_Contract, ...others } = tables(apm, iot);
    const workbook = useWorkbook({
      ...others,
      DD_Contract: { sheet: "Contract", cells: DD_Contract, isFiltered: true },
    });
    for (const attempt of attempts)
      expect(await attempt()).toEqual({
        ok: false,
        message: "The table DD_Contract is filtered. Show all its rows (Data › Clear), then try again.",
      });
    expect([workbook.writes, DD_Contract.length]).toEqual([0, 3]);
    expect((await readOnly()).cells.DD_Contract.map(({ cells }) => cells.Product)).toEqual(["APM", "IoT"]);
  });

  test("where the sheet is gone", async () => {
    const workbook = useWorkbook();
    for (const attempt of attempts)
      expect(await attempt()).toEqual({
        ok: false,
        message: "The sheet of this contract is no longer in the workbook.",
      });
    expect(workbook.writes).toBe(0);
  });
});

test("a failure of Excel is a sentence", async () => {
  const workbook = useWorkbook(tables(apm));
  workbook.failing = Object.assign(new Error("x"), { code: "InvalidOperationInCellEditMode" });
  expect(await readWorkbookContracts()).toEqual({
    ok: false,
    message: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  });
});

test("a contract of two lines for one product is none", async () => {
  useWorkbook(tables(apm, ["APM Hosts", "", "", "", "", "", "", ""]));
  const { checked } = await readOnly();
  expect(checked.contract).toBeNull();
  expect(checked.lines.flatMap(({ issues }) => issues.map(sentence))).toEqual([
    'Product is "APM", one of 2 lines for that product; leave one of them.',
    'Product is "APM Hosts", another spelling of "APM", one of 2 lines for that product; leave one of them.',
  ]);
});
