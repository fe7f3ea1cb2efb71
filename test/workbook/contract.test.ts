import { contractTables } from "../../src/sheet/contract/contractTables";
import { createContractSheet } from "../../src/workbook/contract/createContractSheet";
import { readContract } from "../../src/workbook/contract/readContract";
import { removeContractLine, writeContractLine } from "../../src/workbook/contract/writeContractLine";
import { useWorkbook } from "./contractDouble";

const blank = ["", "", "", "", "", "", "", ""];
const apm = ["APM", "hourly", 10, "", 31, 36, "", ""];
const tables = (...lines: unknown[][]) => ({
  DD_Contract: [[...contractTables.DD_Contract], ...lines.map((line) => [...line])],
  DD_Allotments: [[...contractTables.DD_Allotments], ["", "", "", ""]],
  DD_Settings: [[...contractTables.DD_Settings], ["Pooling", ""]],
});

test("creates the sheet with its tables in one step after looking", async () => {
  const workbook = useWorkbook();
  expect(await createContractSheet()).toEqual({ ok: true });
  expect(workbook.added).toEqual(["Contract", "DD_Contract", "DD_Allotments", "DD_Settings"]);
  expect(workbook.syncs).toBe(2);
});

test.each([
  ["a sheet", {}, ["Contract"], "This workbook already has a sheet “Contract”."],
  ["a table", { DD_Settings: [["Name"]] }, [], "This workbook already has a table DD_Settings."],
])("refuses to create over %s of that name", async (_name, held, sheets, message) => {
  const workbook = useWorkbook(held, sheets);
  expect(await createContractSheet()).toEqual({ ok: false, message: expect.stringContaining(message) as string });
  expect(workbook.added).toEqual([]);
});

test("reads rows by the names of the columns, wherever they stand, with the addresses of their cells", async () => {
  const swapped = tables(apm);
  swapped.DD_Contract.forEach((line) => line.reverse());
  useWorkbook(swapped);
  const read = await readContract();
  if (read.state !== "read") throw new Error(read.message);
  expect(read.cells.DD_Contract[0]).toMatchObject({ row: 0, cells: { Product: "APM", Commitment: 10 } });
  expect(read.addressOf({ table: "DD_Contract", row: 0, column: "Product" })).toBe("H5");
});

test("says what is missing and what to do", async () => {
  useWorkbook();
  expect(await readContract()).toMatchObject({ state: "none" });
  const { DD_Contract, DD_Allotments } = tables(apm);
  useWorkbook({ DD_Contract, DD_Allotments });
  expect(await readContract()).toMatchObject({
    state: "broken",
    message: expect.stringContaining(
      "The table DD_Settings is missing. If it was renamed, give it its name back",
    ) as string,
  });
  const renamed = tables(apm);
  renamed.DD_Contract[0]?.splice(1, 1, "Metering");
  useWorkbook(renamed);
  expect(await readContract()).toMatchObject({
    state: "broken",
    message: expect.stringContaining("The table DD_Contract has no column “Option”.") as string,
  });
});

test("a new line takes the first spare row, else a row at the end", async () => {
  const spare = useWorkbook(tables(apm, blank));
  expect(await writeContractLine({ Product: "IoT" })).toEqual({ ok: true });
  expect(spare.tables.get("DD_Contract")?.slice(2)).toEqual([["IoT", "", "", "", "", "", "", ""]]);
  expect([spare.syncs, spare.writes]).toEqual([3, 1]);
  const full = useWorkbook(tables(apm));
  await writeContractLine({ Product: "IoT" });
  expect(full.tables.get("DD_Contract")?.slice(2)).toEqual([["IoT", "", "", "", "", "", "", ""]]);
});

test("a change touches its own cells alone", async () => {
  const workbook = useWorkbook(tables(apm));
  await writeContractLine({ Commitment: 12, Option: "" }, { row: 0, product: "APM" });
  expect(workbook.tables.get("DD_Contract")?.[1]).toEqual(["APM", "", 12, "", 31, 36, "", ""]);
});

test("a line that is no longer there is neither changed nor removed", async () => {
  const workbook = useWorkbook(tables(["IoT", "", 1, "", "", "", "", ""], apm));
  const line = { row: 0, product: "APM" };
  const refusal = { ok: false, message: "The table has changed since it was read. Refresh, then try again." };
  expect(await writeContractLine({ Commitment: 12 }, line)).toEqual(refusal);
  expect(await removeContractLine(line)).toEqual(refusal);
  expect([workbook.writes, workbook.tables.get("DD_Contract")?.length]).toEqual([0, 3]);
});

test("removes a row; the only one stays, blank", async () => {
  const two = useWorkbook(tables(apm, ["IoT", "", 1, "", "", "", "", ""]));
  await removeContractLine({ row: 0, product: "APM" });
  expect(two.tables.get("DD_Contract")?.map(([product]) => product)).toEqual(["Product", "IoT"]);
  const one = useWorkbook(tables(apm));
  await removeContractLine({ row: 0, product: "APM" });
  expect(one.tables.get("DD_Contract")?.slice(1)).toEqual([blank]);
});

test("a failure of Excel is a sentence", async () => {
  useWorkbook(tables(apm), [], Object.assign(new Error("x"), { code: "AccessDenied" }));
  expect(await readContract()).toMatchObject({
    state: "broken",
    message: expect.stringContaining("protected") as string,
  });
  expect(await createContractSheet()).toMatchObject({
    ok: false,
    message: expect.stringContaining("protected") as string,
  });
});
