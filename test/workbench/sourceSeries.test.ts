import { fromA1, toA1 } from "../../src/workbench/grid/address";
import type { CellInfo, Scalar } from "../../src/workbench/grid/engine";
import { sourceSeries, type SeriesBy } from "../../src/workbench/charts/sourceSeries";
import type { ChartType } from "../../src/workbench/charts/chartType";

const rect = (address: string) => fromA1(address) ?? { row: 0, col: 0, rows: 1, cols: 1 };
const cell = (value: Scalar): CellInfo => ({ value, formula: null, numberFormat: "General" });

/** The series as "name values categories" of addresses. */
function read(
  address: string,
  rows: readonly (readonly (Scalar | CellInfo)[])[],
  type: ChartType,
  by: SeriesBy = "Auto",
) {
  const cells = rows.map((row) => row.map((one) => (typeof one === "object" && one !== null ? one : cell(one))));
  return sourceSeries({ sheet: "Sheet1", rect: rect(address) }, cells, type, by).map(({ name, values, categories }) =>
    [name, values, categories].map((area) => (typeof area === "object" && area ? toA1(area.rect) : "-")).join(" "),
  );
}

const months = [
  ["Month", "Committed", "On-demand"],
  ["January", 1, 2],
  ["February", 3, 4],
  ["March", 5, 6],
];

describe("the source of a chart", () => {
  it("names series by the first row and takes categories from the first column where they are text", () => {
    expect(read("B2:D5", months, "Line")).toEqual(["C2 C3:C5 B3:B5", "D2 D3:D5 B3:B5"]);
  });

  it("takes the shorter side for the series, columns where both are equal, or what it is told", () => {
    const [head, first] = months;
    expect(read("A1:C2", [head ?? [], first ?? []], "Line")).toEqual(["A2 B2:C2 B1:C1"]);
    expect(read("A1:C3", months.slice(0, 3), "Line")).toEqual(["B1 B2:B3 A2:A3", "C1 C2:C3 A2:A3"]);
    expect(read("A1:C3", months.slice(0, 3), "Line", "Rows")).toEqual(["A2 B2:C2 B1:C1", "A3 B3:C3 B1:C1"]);
  });

  it("has no names and categories where all is figures", () => {
    expect(read("A1:A3", [[1], [2], [3]], "Line")).toEqual(["- A1:A3 -"]);
    expect(read("A1:B2", [[1, 2], [3, 4]], "Line")).toEqual(["- A1:A2 -", "- B1:B2 -"]); // prettier-ignore
  });

  it("takes dates and a column beside a blank corner as categories", () => {
    const date = { value: 46296, formula: null, numberFormat: "yyyy-mm-dd" };
    const money = { value: 46296, formula: null, numberFormat: '[Red]"Day" 0' };
    expect(read("A1:B3", [["Day", "Cost"], [date, 1], [date, 2]], "Line")).toEqual(["B1 B2:B3 A2:A3"]); // prettier-ignore
    expect(read("A1:B3", [["Day", "Cost"], [money, 1], [money, 2]], "Line")).toEqual(["A1 A2:A3 -", "B1 B2:B3 -"]); // prettier-ignore
    expect(read("A1:B3", [[null, "Cost"], [2025, 1], [2026, 2]], "Line")).toEqual(["B1 B2:B3 A2:A3"]); // prettier-ignore
  });

  it("always takes the first column of scattered points as their place", () => {
    expect(read("A1:B3", [["Hosts", "Cost"], [5, 1], [9, 2]], "XYScatterLinesNoMarkers")).toEqual(["B1 B2:B3 A2:A3"]); // prettier-ignore
  });
});
