import { fromA1, toA1 } from "../../src/workbench/grid/address";
import { shiftOf, shiftRect, type Shift } from "../../src/workbench/grid/shift/shift";
import { renameColumn, renameTable, shiftFormula } from "../../src/workbench/grid/shift/shiftFormula";

const rect = (address: string) => fromA1(address) ?? { row: 0, col: 0, rows: 1, cols: 1 };
const insertRows = (address: string): Shift => shiftOf(rect(address), "rows", true);
const deleteRows = (address: string): Shift => shiftOf(rect(address), "rows", false);
const deleteColumns = (address: string): Shift => shiftOf(rect(address), "columns", false);
const after = (address: string, shift: Shift) => {
  const to = shiftRect(rect(address), shift);
  return to && toA1(to);
};

describe("a shift of cells", () => {
  it.each([
    ["A1:A3", "A1:A3"],
    ["A1:A4", "A1:A6"],
    ["A4", "A6"],
    ["B3:C9", "B3:C11"],
    ["C4:D5", "C4:D5"],
  ])("by two rows put in at A4:C5 takes %s to %s", (address, expected) => {
    expect(after(address, insertRows("A4:C5"))).toBe(expected);
  });

  it.each([
    ["A1:A3", "A1:A3"],
    ["A4:A5", null],
    ["A5", null],
    ["A3:A4", "A3"],
    ["A5:A6", "A4"],
    ["A1:A9", "A1:A7"],
    ["A6", "A4"],
    ["D6", "D6"],
  ])("by the rows A4:C5 taken away takes %s to %s", (address, expected) => {
    expect(after(address, deleteRows("A4:C5"))).toBe(expected);
  });

  it.each([
    ["=SUM(B2:B3)+B1", "=SUM(#REF!)+#REF!"],
    ["=SUM($C$2:C3)", "=SUM($B$2:B3)"],
    ["=Sheet1!C2&Other!C2", "=Sheet1!B2&Other!C2"],
    ["=C9", null],
    ["=SUM(C1#)", "=SUM(B1#)"],
    ['="C2"&D2', '="C2"&C2'],
    ["=SUM(1:2)+SUM(C:C)", null],
  ])("by the columns B1:B3 taken away makes %s %s", (formula, expected) => {
    expect(shiftFormula(formula, "Sheet1", "Sheet1", deleteColumns("B1:B3"))).toBe(expected);
  });

  it("leaves formulas of other sheets alone unless they name the sheet", () => {
    const shift = insertRows("A1:C1");
    expect(shiftFormula("=A1", "Other", "My data", shift)).toBeNull();
    expect(shiftFormula("='my data'!A1", "Other", "My data", shift)).toBe("='my data'!A2");
  });
});

describe("a table in formulas", () => {
  it("has columns with other names, or without", () => {
    const formula = "=SUM(Prices[Price])+Prices[@Price]+Prices[[#All],[Price]]+Other[Price]+[@Price]";
    expect(renameColumn(formula, "prices", "price", "Rate")).toBe(
      "=SUM(Prices[Rate])+Prices[@Rate]+Prices[[#All],[Rate]]+Other[Price]+[@Price]",
    );
    expect(renameColumn("=SUM(Prices[Price])+Prices[[Price]:[Units]]", "Prices", "Price", null)).toBe(
      "=SUM(#REF!)+#REF!",
    );
    expect(renameColumn("=Prices[Units]", "Prices", "Price", "Rate")).toBeNull();
  });

  it("has another name", () => {
    expect(renameTable("=SUM(Prices[Price])+ROWS(Prices)+Prices2[A]", "Prices", "Rates")).toBe(
      "=SUM(Rates[Price])+ROWS(Rates)+Prices2[A]",
    );
  });
});
