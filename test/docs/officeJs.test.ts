import { readFileSync } from "node:fs";
import { requirements } from "../../src/workbook/requirements";
import { hostClasses, isServed } from "./hostMembers";
import { officeMembers, type OfficeMember } from "./officeMembers";
import { officePage } from "./officePage";

let members: readonly OfficeMember[];
beforeAll(() => (members = officeMembers()));

/** What office.js does by itself, before Excel is asked. */
const ofOfficeJs = ["load", "items", "run"];
const ofExcel = () =>
  members.filter(({ object, member }) => /^Excel(\.|$)/.test(object) && !ofOfficeJs.includes(member) && object !== "Excel.RequestContext"); // prettier-ignore
const nameOf = ({ object, member }: OfficeMember) => `${object}.${member}`;
const versionOf = (set: string) => set.split(" ")[1]?.split(".").map(Number) ?? [];
const isAbove = (a: string, b: string) => {
  const [left, right] = [versionOf(a), versionOf(b)];
  return left[0] === right[0] ? (left[1] ?? 0) > (right[1] ?? 0) : (left[0] ?? 0) > (right[0] ?? 0);
};
const needed = () => {
  const found = requirements.find(({ set }) => set === "ExcelApi");
  if (!found) throw new Error("requirements.ts asks for no ExcelApi");
  return `ExcelApi ${found.version}`;
};

test("the members are found: calls, what is destructured, what is loaded by a constant, and events", () => {
  const names = members.map(nameOf);
  expect(names).toEqual(
    expect.arrayContaining([
      "Excel.Range.getSpillParentOrNullObject",
      "Excel.Workbook.protection",
      "Excel.Range.valueTypes",
      "Excel.WorksheetCollection.onChanged",
      "Office.RequirementSetSupport.isSetSupported",
    ]),
  );
});

test("docs/office-js.md is what `npm run docs` writes", () => {
  const { file, text } = officePage(members);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("every member of Excel names its requirement set, of Excel's own numbered sets", () => {
  expect(ofExcel().filter(({ set }) => set === null || !/^ExcelApi 1\.\d+$/.test(set)).map(nameOf)).toEqual([]); // prettier-ignore
});

test("the pane asks for the highest set that is used, and for no more", () => {
  const sets = ofExcel().flatMap(({ set }) => set ?? []);
  expect(ofExcel().filter(({ set }) => set !== null && isAbove(set, needed())).map(nameOf)).toEqual([]); // prettier-ignore
  expect(sets).toContain(needed());
});

test("the workbench has every member that is used", () => {
  const classes = hostClasses();
  const missing = ofExcel().filter(({ object, member }) => !isServed(classes, object.replace("Excel.", ""), member));
  expect(missing.map(nameOf)).toEqual([]);
  expect(isServed(classes, "Range", "getSurroundingRegion")).toBe(false);
});
