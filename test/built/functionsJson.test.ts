import { readFileSync } from "node:fs";
import { settingNames } from "../../src/sheet/readSettings";

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}
interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly Parameter[];
    readonly result: { readonly type?: string; readonly dimensionality?: string };
  }[];
  readonly enums: readonly {
    readonly id: string;
    readonly values: readonly { readonly name: string; readonly stringValue: string }[];
  }[];
}

/**
 * The functions as they are published: what is written here is kept for ever, and arguments are only added at the end.
 * name:type, then [] where a range is taken, ? where it may be left out, and the list that Excel offers.
 */
const months = "month:any?";
const bill =
  "option:string? OPTION, commitment:any?, parents:any[]?, parentUsage:any[]?, month:any?, settings:any[]?, contract:any[]?, allotments:any[]?";
const reviewed: Record<string, string> = {
  ALLOTMENT: `(parent:string PRODUCT, child:string PRODUCT, quantity:any[]?, option:string? OPTION, ${months}, customMonthly:any?) → matrix`,
  ALLOTMENTS: `(parent:string? PRODUCT, child:string? PRODUCT, ${months}) → matrix`,
  PRODUCTS: "(search:string?) → matrix",
  OPTION: "(product:string PRODUCT, parentOption:string? OPTION, subscriptionOption:string? OPTION) → string",
  AGGREGATION: "(product:string PRODUCT, option:string? OPTION) → string",
  VERSION: "() → string",
  AGGREGATE: `(usage:any[], aggregation:string AGGREGATION, ${months}, elapsedHours:any?) → number`,
  HWMP: `(usage:any[], ${months}) → number`,
  AVERAGE: `(usage:any[], ${months}) → number`,
  HOURLYAVERAGE: "(samples:any[], perHour:any?) → matrix",
  BILLABLE: "(total:any[], nonBillable:any[]) → matrix",
  INCLUDED: `(child:string PRODUCT, ${bill}) → matrix`,
  ONDEMAND: `(usage:any[], product:string PRODUCT, ${bill}) → number`,
  HOURLY: `(usage:any[], product:string PRODUCT, ${bill}) → matrix`,
  EXPLAIN: `(usage:any[], product:string PRODUCT, ${bill}) → matrix`,
  COST: "(quantity:any, rate:any[]) → number",
  ROLLUP: "(table:any[], groupBy:string, measure:string?, filter:any[]?) → matrix",
  TREND: "(table:any[], groupBy:string?, months:any?, measure:string?, filter:any[]?) → matrix",
  CHARGEBACK: "(amount:any, shares:any[], decimals:any?) → matrix",
  PROJECT: "(usage:any[], product:string PRODUCT, month:any, option:string? OPTION, elapsedHours:any?) → number",
  BESTCOMMITMENT: `(usage:any[], product:string PRODUCT, committedRate:any, onDemandRate:any, option:string? OPTION, parents:any[]?, parentUsage:any[]?, ${months}) → matrix`,
  RECONCILE: "(computed:any[], reported:any[], tolerance:any?) → matrix",
  MONTHTODATE: `(usage:any[], contract:any[], allotments:any[]?, ${months}, settings:any[]?, rates:any[]?) → matrix`,
  WHATIF: `(usage:any[], contract:any[], alternatives:any[], allotments:any[]?, ${months}, settings:any[]?, rates:any[]?) → matrix`,
  RECONCILEBILL: `(usage:any[], contract:any[], allotments:any[]?, ${months}, billable:any[]?, costs:any[]?, settings:any[]?, rates:any[]?, account:string?) → matrix`,
  STATEMENT: `(usage:any[], contract:any[], allotments:any[]?, ${months}, groupBy:string?, settings:any[]?, rates:any[]?, only:string?) → matrix`,
};

const metadata = JSON.parse(readFileSync("dist/functions.json", "utf8")) as Metadata;

function written({ functions }: Metadata): Record<string, string> {
  return Object.fromEntries(
    functions.map(({ id, parameters, result }) => {
      const list = parameters.map(
        ({ name, type, dimensionality, optional, customEnumId }) =>
          `${name}:${type}${dimensionality === "matrix" ? "[]" : ""}${optional ? "?" : ""}${customEnumId ? ` ${customEnumId}` : ""}`,
      );
      return [id, `(${list.join(", ")}) → ${result.dimensionality ?? result.type ?? "any"}`];
    }),
  );
}

/** What a user of the functions would miss: names, descriptions, and lists that can be typed. */
function gaps({ functions, enums, allowErrorForDataTypeAny }: Metadata): string[] {
  return [
    ...(allowErrorForDataTypeAny === true ? [] : ["errors in ranges do not reach the functions"]),
    ...functions.filter(({ id, name }) => id !== name).map(({ id }) => `${id} has another name`),
    ...functions.filter(({ description }) => !description?.trim()).map(({ id }) => `${id} has no description`),
    ...functions.flatMap(({ id, parameters }) =>
      parameters
        .filter(({ description }) => !description?.trim())
        .map(({ name }) => `${id} ${name} has no description`),
    ),
    ...functions
      .flatMap(({ parameters }) => parameters.flatMap(({ customEnumId }) => customEnumId ?? []))
      .filter((list) => !enums.some(({ id }) => id === list))
      .map((list) => `there is no list ${list}`),
    ...enums.flatMap(({ id, values }) =>
      values
        .filter(({ name, stringValue }) => name === "" || name !== stringValue || /["']/.test(name))
        .map(({ name }) => `${id} offers ${name}`),
    ),
  ];
}

function changed(
  change: (copy: { functions: Metadata["functions"][number][]; enums: Metadata["enums"][number][] }) => void,
): Metadata {
  const copy = structuredClone(metadata) as Parameters<typeof change>[0] & Metadata;
  change(copy);
  return copy;
}

test("the functions are the published ones, argument by argument", () => {
  expect(written(metadata)).toEqual(reviewed);
});

test("every function and argument is described, and every list can be typed", () => expect(gaps(metadata)).toEqual([]));

test("the help of settings names every setting", () => {
  const helps = metadata.functions.flatMap(({ parameters }) =>
    parameters.filter(({ name }) => name === "settings").map(({ description }) => description),
  );
  const all = `Two columns, name and value: ${settingNames.join(", ")}.`;
  const ofAccount = settingNames.filter((name) => !["Aggregation", "Commitment mode", "Pooling"].includes(name));
  const ofBills = `Two columns, name and value: ${ofAccount.join(", ")}.`;
  expect(helps).toEqual([...Array<string>(4).fill(all), ...Array<string>(4).fill(ofBills)]);
});

test("the lists hold the options, the aggregations and the products", () => {
  const names = Object.fromEntries(metadata.enums.map(({ id, values }) => [id, values.map(({ name }) => name)]));
  expect(names.OPTION).toEqual(["monthly", "hourly"]);
  expect(names.AGGREGATION).toEqual(["sum", "average", "maximum", "HWMP"]);
  expect(names.PRODUCT).toEqual(expect.arrayContaining(["APM Pro", "Infrastructure Pro", "Profiled Hosts"]));
});

test.each<[name: string, copy: Metadata, gap: string]>([
  [
    "a function without help",
    changed(({ functions }) => Object.assign(functions[0] ?? {}, { description: " " })),
    "ALLOTMENT has no description",
  ],
  [
    "an argument without help",
    changed(({ functions }) => Object.assign(functions[0]?.parameters[0] ?? {}, { description: "" })),
    "ALLOTMENT parent has no description",
  ],
  ["a list that is not there", changed(({ enums }) => enums.pop()), "there is no list PRODUCT"],
  [
    "a value in quotes",
    changed(({ enums }) => Object.assign(enums[0]?.values[0] ?? {}, { name: '"monthly"' })),
    'OPTION offers "monthly"',
  ],
  [
    "another name",
    changed(({ functions }) => Object.assign(functions[1] ?? {}, { name: "LIST" })),
    "ALLOTMENTS has another name",
  ],
  ["errors kept back", { ...metadata, allowErrorForDataTypeAny: false }, "errors in ranges do not reach the functions"],
])("%s is found", (_name, copy, gap) => expect(gaps(copy)).toContain(gap));

test.each<[name: string, copy: Metadata]>([
  [
    "an argument in another place",
    changed(({ functions }) =>
      Object.assign(functions[0] ?? {}, { parameters: functions[0]?.parameters.slice().reverse() }),
    ),
  ],
  [
    "an argument that must be given",
    changed(({ functions }) => Object.assign(functions[0]?.parameters[2] ?? {}, { optional: false })),
  ],
  [
    "a number in place of a range",
    changed(({ functions }) => Object.assign(functions[0]?.parameters[2] ?? {}, { dimensionality: "scalar" })),
  ],
  [
    "a list taken away",
    changed(({ functions }) => Object.assign(functions[0]?.parameters[0] ?? {}, { customEnumId: undefined })),
  ],
  ["a function taken away", changed(({ functions }) => functions.pop())],
  ["another result", changed(({ functions }) => Object.assign(functions[5] ?? {}, { result: { type: "number" } }))],
])("%s is found by the reviewed list", (_name, copy) => expect(written(copy)).not.toEqual(reviewed));
