import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";

const root = join(__dirname, "../../src/workbench");

/** Where the workbench calls an object of Excel by another name. */
const hostNames: Readonly<Record<string, string>> = {
  /** What office.js asks of no workbook: createWorkbook. */
  Excel: "Application",
  Workbook: "ExcelWorkbook",
  WorksheetCollection: "Worksheets",
  TableCollection: "Tables",
  TableColumnCollection: "TableColumns",
  TableRowCollection: "TableRows",
  NamedItemCollection: "Names",
  SettingCollection: "Settings",
  AutoFilter: "TableFilter",
  WorksheetFreezePanes: "FreezePanes",
  RangeFont: "Font",
  RangeFill: "Fill",
  Chart: "ExcelChart",
  ChartSeriesCollection: "SeriesCollection",
  ChartSeries: "ExcelSeries",
  ChartAxis: "ExcelAxis",
  ChartAxisTitle: "AxisTitle",
};

interface HostClass {
  readonly members: ReadonlySet<string>;
  readonly base: string | null;
}

/** The classes of the workbench's host with the members that office.js can reach: those with a capital. */
export function hostClasses(): ReadonlyMap<string, HostClass> {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const classes = new Map<string, HostClass>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2022, true);
    source.forEachChild((node) => {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const names = node.members.map((member) => member.name?.getText() ?? "").filter((name) => /^_?[A-Z]/.test(name));
      const base = node.heritageClauses?.flatMap(({ types }) => types)[0]?.expression.getText() ?? null;
      classes.set(node.name.text, { members: new Set(names), base });
    });
  }
  return classes;
}

/** How office.js asks for a member: events by a call that registers them; the workbook's selection is always told. */
function wireName(object: string, member: string): string | null {
  if (member === "onSelectionChanged") return object === "Workbook" ? null : "_RegisterSelectionChangedEvent";
  if (member === "onChanged") return "_RegisterDataChangedEvent";
  if (member === "onAdded") return "_RegisterAddedEvent";
  if (member === "onDeleted") return "_RegisterDeletedEvent";
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** Whether the workbench has a member of an object of Excel, itself or by its base class. */
export function isServed(classes: ReadonlyMap<string, HostClass>, object: string, member: string): boolean {
  const wanted = wireName(object, member);
  for (let name: string | null = hostNames[object] ?? object; name !== null; name = classes.get(name)?.base ?? null)
    if (wanted === null || classes.get(name)?.members.has(wanted)) return true;
  return false;
}
