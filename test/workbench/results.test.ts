import { CellError } from "../../src/workbench/grid/engine";
import { fromWire } from "../../src/workbench/host/functions/results";

it.each([
  [[1, true, 5], 5],
  [[1, true, null], 0],
  [[1, true, [[1, "a"], [true, null]]], [[1, "a"], [true, 0]]],
  [[1, false, "wrong month", 7], new CellError("#VALUE!", "wrong month")],
  [[1, false, "not published", 1], new CellError("#N/A", "not published")],
  [[1, false, "hidden", 5], new CellError("#DIV/0!")],
  [[1, false, "NaN", 0], new CellError("#NUM!")],
  [[1, false, "Infinity", 6], new CellError("#NUM!")],
  [[1, true, [[1], [2, 3]]], new CellError("#VALUE!", "The function must return a rectangle of values.")],
  [[1, true, { a: 1 }], new CellError("#VALUE!", "The function returned an object.")],
  [[1, true, [[{ type: "Error", code: "#N/A", message: "no data" }]]], [[new CellError("#N/A", "no data")]]],
] as const)("%j becomes %p", (wire, shown) => {
  expect(fromWire(wire)).toEqual(shown);
}); // prettier-ignore
