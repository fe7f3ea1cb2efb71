import { examples, type Example } from "../../src/workbook/examples";
import { insertExample } from "../../src/workbook/insertExample";
import { useSheet } from "./sheetDouble";

const onDemand = examples.ONDEMAND as Example;
const hourly = examples.HOURLY as Example;

test("writes inputs and formula from the selected cell on, and selects the formula", async () => {
  const sheet = useSheet(1, 1);
  expect(await insertExample(onDemand)).toEqual({ ok: true, value: "D6" });
  expect(sheet.selected).toBe("D6");
  expect(sheet.cells.get("B2")).toBe("Hour");
  expect(sheet.cells.get("D5")).toBe(2.054);
  expect(sheet.cells.get("D6")).toBe('=DD.ONDEMAND(D3:D5,"Ingested Spans","hourly",0.3,{"APM Pro",10},C3:C5)');
  expect(sheet.cells.has("C6")).toBe(false);
  expect(sheet.fitted).toBe("B:D");
  expect([sheet.syncs, sheet.writes]).toEqual([4, 1]);
});

test.each(Object.entries(examples))("the example of %s fits an empty sheet", async (_id, example) => {
  useSheet(0, 0);
  expect(await insertExample(example)).toMatchObject({ ok: true });
});

test.each([
  [
    "a cell that it would write",
    "C4",
    onDemand,
    "The example would fill A1:C5, and C4 is not empty. Select a cell with enough empty cells below and to its right.",
  ],
  [
    "a cell that it would leave blank",
    "B5",
    onDemand,
    "The example would fill A1:C5, and B5 is not empty. Select a cell with enough empty cells below and to its right.",
  ],
  [
    "a cell that the result would fill",
    "F9",
    hourly,
    "The example would fill A1:F9, and F9 is not empty. Select a cell with enough empty cells below and to its right.",
  ],
  [
    "its only cell",
    "A1",
    examples.VERSION as Example,
    "The example would fill A1, which is not empty. Select an empty cell.",
  ],
])("refuses %s and writes nothing", async (_name, taken, example, message) => {
  const sheet = useSheet(0, 0, { [taken]: 0 });
  expect(await insertExample(example)).toEqual({ ok: false, message });
  expect([...sheet.cells]).toEqual([[taken, 0]]);
  expect(sheet.writes).toBe(0);
});

test.each([
  ["just fits", 1_048_571, 16_381, true],
  ["is a row too low", 1_048_572, 16_381, false],
  ["is a column too far right", 1_048_571, 16_382, false],
])("at the end of the sheet: an example that %s", async (_name, row, column, fits) => {
  const sheet = useSheet(row, column);
  const insertion = await insertExample(onDemand);
  expect(insertion.ok).toBe(fits);
  if (!insertion.ok) expect(insertion.message).toMatch(/does not fit between [A-Z]+\d+ and the end of the sheet/);
  expect(sheet.writes).toBe(fits ? 1 : 0);
});

test("an example is not written over merged cells", async () => {
  const sheet = useSheet(0, 0);
  sheet.merged = "'My, sheet!'!B2:C3,'My, sheet!'!A5:B5";
  expect(await insertExample(onDemand)).toEqual({
    ok: false,
    message: expect.stringMatching(
      /^The example would fill A1:\S+, where cells are merged \(B2:C3,A5:B5\)\. Select a cell away from merged cells\.$/,
    ) as string,
  });
  expect(sheet.writes).toBe(0);
});

test.each([
  [
    "a protected sheet",
    officeError("AccessDenied"),
    "The sheet is protected. Unprotect it, or select a cell in another sheet.",
  ],
  [
    "a cell in editing",
    officeError("InvalidOperationInCellEditMode"),
    "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  ],
  [
    "a failure of its own",
    officeError("GeneralException", "There was an internal error."),
    "Excel refused: There was an internal error.",
  ],
  ["a failure without words", new Error(), "Excel refused: Error"],
])("says what to do about %s", async (_name, error, message) => {
  useSheet(0, 0, {}, { sync: 3, error });
  expect(await insertExample(onDemand)).toEqual({ ok: false, message });
});

test("an example that is written stands, although the sheet forbids other widths", async () => {
  const sheet = useSheet(0, 0, {}, { sync: 4, error: officeError("AccessDenied") });
  expect(await insertExample(onDemand)).toEqual({ ok: true, value: "C5" });
  expect(sheet.writes).toBe(1);
});

function officeError(code: string, message = "Excel's own words"): Error {
  return Object.assign(new Error(message), { code });
}
