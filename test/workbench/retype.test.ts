import { retype } from "../../src/workbench/host/objects/retype";

it.each([
  ["2026-10-01", "General", { value: 46296, format: { numberFormat: "yyyy-mm-dd" } }],
  ["50%", "General", { value: 0.5, format: { numberFormat: "0%" } }],
  ["1,234.5", "General", { value: 1234.5 }],
  ["true", "General", { value: true }],
  ["=A1", "General", { formula: "=A1" }],
  ["'007", "General", { value: "007" }],
  ["2026-10", "General", { value: "2026-10" }],
  ["50%", "@", { value: "50%" }],
  [7, "General", { value: 7 }],
])("%p in a cell of format %s", (written, format, cell) => {
  expect(retype(written, format)).toEqual(cell);
});
