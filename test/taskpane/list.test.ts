import { chooseLook } from "../../src/taskpane/shell/look";
import { matching } from "../../src/taskpane/functions/matching";
import { fullName, signature } from "../../src/taskpane/functions/signature";

const cost = {
  id: "COST",
  name: "COST",
  description: "Quantity times rate.",
  parameters: [
    { name: "quantity", description: "Quantity." },
    { name: "rate", description: "Price of a unit.", optional: true },
  ],
};
const version = { id: "VERSION", name: "VERSION", description: "Version of the add-in.", parameters: [] };
const list = [cost, version];

test("a call is written as Excel's help writes it", () => {
  expect(fullName(cost)).toBe("DD.COST");
  expect(signature(cost)).toBe("DD.COST(quantity, [rate])");
  expect(signature(version)).toBe("DD.VERSION()");
});

test.each([
  ["", [cost, version]],
  ["  ", [cost, version]],
  ["dd.cost", [cost]],
  ["TIMES", [cost]],
  ["rate quantity", [cost]],
  ["add-in", [version]],
  ["cost version", []],
  ["price", []],
])("the search for “%s”", (search, found) => expect(matching(list, search)).toEqual(found));

test.each([
  ["forced colours win", "#FFFFFF", { forced: true, dark: false }, "contrast"],
  ["a dark Office", "#262626", { forced: false, dark: false }, "dark"],
  ["a light Office on a dark system", "#FFFFFF", { forced: false, dark: true }, "light"],
  ["a colour without the sign", "0a0a0a", { forced: false, dark: false }, "dark"],
  ["a colour that is not understood", "black", { forced: false, dark: true }, "dark"],
  ["no Office, dark system", undefined, { forced: false, dark: true }, "dark"],
  ["no Office, light system", undefined, { forced: false, dark: false }, "light"],
] as const)("%s", (_name, background, preference, look) => expect(chooseLook(background, preference)).toBe(look));
