import { products } from "../../../src/catalog/products";
import type { Cells } from "../../../src/workbook/calculate/findCells";
import { formulaText, type FormulaParts } from "../../../src/workbook/calculate/formulaText";
import type { OfferedParent } from "../../../src/workbook/calculate/offers";
import {
  inColumnOrder,
  parentsArgument,
  parentUsageArgument,
  type ParentArgument,
} from "../../../src/workbook/calculate/parentArguments";

const cells = (column: number, letter: string): Cells => ({
  text: "",
  address: `'My usage'!${letter}2:${letter}745`,
  sheet: "My usage",
  row: 1,
  column,
  rows: 744,
  columns: 1,
  usedCells: 744,
});
const line: OfferedParent["line"] = { commitment: 10, cell: "Contract!C5" };

function parent(
  name: string,
  options: { own?: string; column?: number; table?: string; hasLine?: boolean },
): ParentArgument {
  const product = products.find((row) => row.name === name);
  if (!product) throw new Error(`There is no product ${name}.`);
  const { own = "", column, table, hasLine = true } = options;
  const letter = column === undefined ? "" : String.fromCharCode(65 + column);
  const reference = table ?? `'My usage'!$${letter}$2:$${letter}$745`;
  return {
    parent: { product, isChosen: true, usage: "", isProposed: false, line: hasLine ? line : null, commitment: own },
    commitment: own,
    usage: column === undefined ? null : { reference, cells: cells(column, letter) },
  };
}

const tables = { DD_Contract: "DD_Contract2", DD_Allotments: "DD_Allotments2", DD_Settings: "DD_Settings2" };
const parts: FormulaParts = {
  what: "onDemand",
  usage: "Usage!$C$2:$C$745",
  product: '"APM Ingested Spans"',
  option: null,
  aggregation: null,
  commitment: "",
  parents: [parent("APM Pro", { column: 1 })],
  month: '"2026-10"',
  tables,
  hasLine: true,
};

describe("the formula", () => {
  it("takes its terms from the tables of the contract", () =>
    expect(formulaText(parts)).toBe(
      `=DD.ONDEMAND(Usage!$C$2:$C$745,"APM Ingested Spans",,,{"APM Pro"},'My usage'!$B$2:$B$745,"2026-10",DD_Settings2,DD_Contract2[#All],DD_Allotments2[#All])`,
    ));
  it("leaves the lines out where there is none for the product", () =>
    expect(formulaText({ ...parts, hasLine: false, commitment: "Terms!$B$3", parents: [] })).toBe(
      `=DD.ONDEMAND(Usage!$C$2:$C$745,"APM Ingested Spans",,Terms!$B$3,,,"2026-10",DD_Settings2,,DD_Allotments2[#All])`,
    ));
  it("ends with its last argument", () =>
    expect(formulaText({ ...parts, tables: null, parents: [], month: "", option: "hourly" })).toBe(
      '=DD.ONDEMAND(Usage!$C$2:$C$745,"APM Ingested Spans","hourly")',
    ));
  it("has an aggregation of its own where no contract has settings", () =>
    expect(formulaText({ ...parts, tables: null, parents: [], month: "", aggregation: "average" })).toBe(
      '=DD.ONDEMAND(Usage!$C$2:$C$745,"APM Ingested Spans",,,,,,{"Aggregation","average"})',
    ));
  it("gives included usage without usage of the product", () =>
    expect(formulaText({ ...parts, what: "included", tables: null, month: "" })).toBe(
      `=DD.INCLUDED("APM Ingested Spans",,,{"APM Pro"},'My usage'!$B$2:$B$745)`,
    ));
  it.each([
    [null, null, '=DD.AGGREGATE(Usage!$C$2:$C$745,"APM Ingested Spans","2026-10")'],
    [null, "hourly", '=DD.AGGREGATE(Usage!$C$2:$C$745,DD.AGGREGATION("APM Ingested Spans","hourly"),"2026-10")'],
    ["sum", null, '=DD.AGGREGATE(Usage!$C$2:$C$745,"sum","2026-10")'],
    ["maximum", null, '=DD.AGGREGATE(Usage!$C$2:$C$745,"maximum","2026-10")'],
    ["HWMP", null, '=DD.HWMP(Usage!$C$2:$C$745,"2026-10")'],
    ["average", null, '=DD.AVERAGE(Usage!$C$2:$C$745,"2026-10")'],
  ] as const)("aggregates by %s on the option %s", (aggregation, option, formula) =>
    expect(formulaText({ ...parts, what: "aggregate", aggregation, option })).toBe(formula),
  );
});

describe("parents", () => {
  it("are names alone where the contract has their lines", () =>
    expect(parentsArgument([parent("APM Pro", {}), parent("APM", {})])).toBe('{"APM Pro";"APM"}'));
  it("bring commitments of their own where it has none", () =>
    expect(parentsArgument([parent("APM Pro", {}), parent("APM", { hasLine: false, own: "2.5" })])).toBe(
      '{"APM Pro","";"APM",2.5}',
    ));
  it("bring commitments that stand in cells", () =>
    expect(
      parentsArgument([parent("APM Pro", { hasLine: false, own: "Terms!$B$3" }), parent("APM", { hasLine: false })]),
    ).toBe('CHOOSE({1,2;3,4},"APM Pro",Terms!$B$3,"APM",0)'));
});

describe("usage of parents", () => {
  const usage = (...parents: ParentArgument[]) => parentUsageArgument(inColumnOrder(parents));
  it("is none where none is given", () => expect(usage(parent("APM Pro", {}))).toBe(""));
  it("is one range where the columns are adjacent, whatever their order", () =>
    expect(usage(parent("APM", { column: 2 }), parent("APM Pro", { column: 1 }))).toBe("'My usage'!$B$2:$C$745"));
  it("is one part of a table where its columns are adjacent", () =>
    expect(
      usage(
        parent("APM", { column: 2, table: "Hosts[APM]" }),
        parent("APM Pro", { column: 1, table: "Hosts[APM Pro]" }),
      ),
    ).toBe("Hosts[[APM Pro]:[APM]]"));
  it("is set side by side where they are apart", () =>
    expect(usage(parent("APM", { column: 4 }), parent("APM Pro", { column: 1 }))).toBe(
      "HSTACK('My usage'!$B$2:$B$745,'My usage'!$E$2:$E$745)",
    ));
  it("is zeros for a parent whose commitment alone counts", () =>
    expect(usage(parent("APM", {}), parent("APM Pro", { column: 1 }))).toBe(
      "HSTACK('My usage'!$B$2:$B$745,EXPAND(0,ROWS('My usage'!$B$2:$B$745),1,0))",
    ));
});
