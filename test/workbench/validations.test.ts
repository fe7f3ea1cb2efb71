import { fromA1, toA1 } from "../../src/workbench/grid/address";
import { Validations, type ValidationRule } from "../../src/workbench/grid/validations";

const rect = (address: string) => fromA1(address) ?? { row: 0, col: 0, rows: 1, cols: 1 };
const units: ValidationRule = { list: { inCellDropDown: true, source: "GB,TB" } };
const prices: ValidationRule = { decimal: { formula1: 0, operator: "GreaterThan" } };

/** Every validated rectangle with its rule and message. */
const listed = (validations: Validations) =>
  validations
    .list()
    .map(({ rect: cells, rule, prompt }) => `${toA1(cells)} ${Object.keys(rule ?? {}).join()} ${prompt.message}`)
    .sort();

describe("validations", () => {
  it("change what is named and leave the rest", () => {
    const validations = new Validations();
    validations.change(rect("A2:A9"), { rule: units });
    validations.change(rect("A1:A3"), { prompt: { showPrompt: true, title: "", message: "Unit" } });
    expect(listed(validations)).toEqual(["A1  Unit", "A2:A3 list Unit", "A4:A9 list "]);
    validations.change(rect("A2"), { rule: prices });
    expect(listed(validations)).toEqual(["A1  Unit", "A2 decimal Unit", "A3 list Unit", "A4:A9 list "]);
  });

  it("leave what surrounds the cells that are cleared", () => {
    const validations = new Validations();
    validations.change(rect("B2:D4"), { rule: units });
    validations.clear(rect("C3"));
    expect(listed(validations)).toEqual(["B2:D2 list ", "B3 list ", "B4:D4 list ", "D3 list "]);
    expect(validations.at(2, 2).rule).toBeNull();
    expect(validations.at(2, 3).rule).toBe(units);
  });

  it("tell of every change", () => {
    let told = 0;
    const validations = new Validations(() => told++);
    validations.change(rect("A1"), { rule: units });
    const afterOne = told;
    validations.clear(rect("A1"));
    expect([afterOne > 0, told > afterOne]).toEqual([true, true]);
  });
});
