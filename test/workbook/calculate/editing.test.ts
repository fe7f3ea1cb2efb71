import { emptyDraft } from "../../../src/workbook/calculate/draft";
import { insertCalculation } from "../../../src/workbook/calculate/insertCalculation";
import { prepare } from "../../../src/workbook/calculate/prepare";
import { readSelection, watchSelection } from "../../../src/workbook/calculate/selection";
import { selectCell } from "../../../src/workbook/calculate/selectCell";

/** Excel while a cell is being edited: every batch is refused. */
beforeAll(() => {
  const refusal = Object.assign(new Error("Excel is in cell-editing mode."), {
    code: "InvalidOperationInCellEditMode",
  });
  (globalThis as { Excel?: unknown }).Excel = { run: () => Promise.reject(refusal) };
});

const refused = { ok: false, message: "A cell is being edited. Press Enter or Esc in the sheet, then try again." };

test("while a cell is being edited everything says so", async () => {
  expect(await prepare(emptyDraft, () => false)).toEqual(refused);
  expect(await readSelection()).toEqual(refused);
  expect(await insertCalculation(emptyDraft, "Sheet1!A1")).toEqual(refused);
  expect(await selectCell("Sheet1!A1")).toEqual(refused);
});

test("where there are no events of selections, nothing is watched and nothing fails", async () => {
  const stop = await watchSelection(() => undefined);
  expect(() => stop()).not.toThrow();
});
