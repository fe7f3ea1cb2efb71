import { fromA1, toA1 } from "../../src/workbench/grid/address";
import { ConditionalFormats } from "../../src/workbench/grid/conditionalFormats";
import type { Rect } from "../../src/workbench/grid/rect";
import { conditionOf } from "../../src/workbench/grid/univer/condition";

const rect = (address: string): Rect => fromA1(address) ?? { row: 0, col: 0, rows: 0, cols: 0 };
const add = (formats: ConditionalFormats, address: string, formula: string) =>
  formats.add({ rects: [rect(address)], rule: { type: "Custom", formula }, look: {}, stopIfTrue: false });

test("a format loses the cells that are cleared, and its formula is read from the first cell that is left", () => {
  const formats = new ConditionalFormats();
  add(formats, "B2:C9", '=AND($A2>0.8,B$1<>"A2")');
  formats.clear(rect("B2:B4"));
  const [{ rects, rule } = { rects: [], rule: null }] = formats.list();
  expect(rects.map((one) => toA1(one))).toEqual(["B5:C9", "C2:C4"]);
  expect(rule).toEqual({ type: "Custom", formula: '=AND($A5>0.8,B$1<>"A2")' });
  formats.clear(rect("A1:Z99"));
  expect(formats.list()).toEqual([]);
});

test("the newest outranks the others", () => {
  const formats = new ConditionalFormats();
  const first = add(formats, "A1", "=TRUE");
  const second = add(formats, "A1:A3", "=FALSE");
  expect(formats.within(rect("A1")).map(({ id }) => id)).toEqual([second.id, first.id]);
  formats.delete(second.id);
  expect(formats.within(rect("A3"))).toEqual([]);
});

test.each([
  ["Between", "=AND(B2>=(0.8),B2<=($D$1))"],
  ["NotBetween", "=OR(B2<(0.8),B2>($D$1))"],
  ["GreaterThanOrEqual", "=B2>=(0.8)"],
  ["NotEqualTo", "=B2<>(0.8)"],
  ["Invalid", "=FALSE"],
])("%s as a formula of the first cell", (operator, formula) => {
  expect(conditionOf({ type: "CellValue", operator, formula1: "=0.8", formula2: "=$D$1" }, rect("B2:B9"))).toBe(
    formula,
  );
});
