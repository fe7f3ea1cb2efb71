import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv/dist/2020";
import { fields, parts, required } from "../../../../src/sheet/contract/file/fields";
import { isExact } from "../../../../src/sheet/contract/file/isExact";
import { readContractFile } from "../../../../src/sheet/contract/file/readContractFile";
import { toContractFile } from "../../../../src/sheet/contract/file/toContractFile";
import { contractCells } from "../contractCells";

const schema = JSON.parse(readFileSync(resolve(__dirname, "../../../../docs/contract.schema.json"), "utf8")) as {
  $id: string;
  properties: object;
  $defs: Record<"product" | "allotment" | "settings", { properties: object; required?: string[] }>;
};
const isValid = new Ajv({ strict: true, strictRequired: false }).compile(schema);

const told = (text: string) => {
  const read = readContractFile(text);
  return read.ok ? [] : read.findings.map(({ line, column, path, text: said }) => [line, column, path, said]);
};
const file = (...lines: string[]) => lines.join("\n");

describe("a contract as a file and back", () => {
  const cells = contractCells(
    [
      { Product: "APM Hosts", Option: "hourly", Commitment: 0.30000000000000004, "Committed rate": 1e-7 },
      {},
      { Product: "Ingested Spans", "On-demand rate": 0.1, Pooling: "billing period", "Commitment mode": "after sum" },
      { Product: "SNMP Traps", Option: "hourly", Aggregation: "sum", Commitment: 9007199254740991 },
    ],
    [
      { Parent: "APM", Child: "Ingested Spans", "Monthly quantity": 200, "Hourly quantity": "" },
      { Parent: "", Child: "", "Monthly quantity": "", "Hourly quantity": "" },
    ],
    [
      ["Subscription option", "hourly"],
      ["hours basis", 730],
      ["Catalog", 46327],
      ["Currency", '=1+"\\é\t'],
    ],
  );
  const text = toContractFile("Contract 2026", schema.$id, cells);

  test("holds what the cells say, and nothing for blank ones", () =>
    expect(JSON.parse(text)).toEqual({
      $schema: schema.$id,
      name: "Contract 2026",
      products: [
        { product: "APM Hosts", option: "hourly", commitment: 0.30000000000000004, committedRate: 1e-7 },
        { product: "Ingested Spans", onDemandRate: 0.1, pooling: "billing period", commitmentMode: "after sum" },
        { product: "SNMP Traps", option: "hourly", aggregation: "sum", commitment: 9007199254740991 },
      ],
      allotments: [{ parent: "APM", child: "Ingested Spans", monthlyQuantity: 200 }],
      settings: { subscriptionOption: "hourly", hoursBasis: "730", catalog: "2026-11", currency: '=1+"\\é\t' },
    }));

  test("is what its schema says", () => {
    expect([isValid(JSON.parse(text)), isValid.errors]).toEqual([true, null]);
  });

  test("comes back the same, with the same text", () => {
    const read = readContractFile(text);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    expect(read.name).toBe("Contract 2026");
    expect(read.checked.contract).not.toBeNull();
    expect(read.cells.DD_Contract.map((row) => row.cells)).toEqual(
      cells.DD_Contract.filter(({ row }) => row !== 1).map((row) => row.cells),
    );
    expect(toContractFile("Contract 2026", schema.$id, read.cells)).toBe(text);
  });

  test("a byte order mark and Windows line ends are no matter", () =>
    expect(told(`\uFEFF${text.replaceAll("\n", "\r\n")}`)).toEqual([]));
});

test("the file in docs/contract.md is one", () => {
  const page = readFileSync(resolve(__dirname, "../../../../docs/contract.md"), "utf8");
  const [, example = ""] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  expect(told(example)).toEqual([]);
  expect(isValid(JSON.parse(example))).toBe(true);
  const slip = example.replace('"product": "APM Pro", "option": "hourly", "commitment": 10', '"product": "IoT"').replace("0.3", "-1"); // prettier-ignore
  expect(told(slip).map(([, , path, said]) => `(${path}): ${said}`)).toEqual([
    expect.stringContaining(page.match(/^> Line .*(\(products.*\): .*)$/m)?.[1] ?? "no example") as string,
  ]);
});

test("the schema and the reader know the same fields", () => {
  const { product, allotment, settings } = schema.$defs;
  expect(Object.keys(schema.properties)).toEqual(["$schema", "name", ...Object.values(parts)]);
  expect(Object.keys(product.properties)).toEqual([...fields.DD_Contract.keys()]);
  expect(product.required).toEqual(required.DD_Contract);
  expect(Object.keys(allotment.properties)).toEqual([...fields.DD_Allotments.keys()]);
  expect(allotment.required).toEqual(required.DD_Allotments);
  expect(Object.keys(settings.properties)).toEqual([...fields.DD_Settings.keys()]);
});

describe("text that is no JSON is told with its line and column", () => {
  test.each([
    ["", 1, 1, "The file is empty; it must hold a contract."],
    [file("{", '  "products": [', '    { "product": "APM" "commitment": 1 }', "  ]", "}"), 3, 24, "The file is no valid JSON: a comma is missing before this."],
    [file("{", '  "products": [],', "}"), 3, 1, "The file is no valid JSON: the name of a field in double quotes is missing here; after the last field there is no comma."],
    [file('{ "products": [1,', "] }"), 2, 1, "The file is no valid JSON: a value is missing here; after the last value there is no comma."],
    [file("{", '  "products" []', "}"), 2, 14, "The file is no valid JSON: a colon is missing between the name of a field and its value."],
    [file("{", '  // rates', '  "products": []', "}"), 2, 3, "The file is no valid JSON: JSON has no comments."],
    [file("{", "  'products': []", "}"), 2, 3, "The file is no valid JSON: this is no JSON: text stands in double quotes, and the only bare words are true, false and null."],
    [file("{", '  "products": ['), 2, 16, "The file is no valid JSON: a closing bracket ] is missing here."],
    [file("{", '  "name": "APM', '}'), 2, 11, "The file is no valid JSON: this text has no closing double quote on its line."],
    [file('{ "products": [] }', "[]"), 2, 1, "The file is no valid JSON: the contract ends before this; nothing may follow it."],
  ])("%j", (text, line, column, said) => expect(told(text)).toEqual([[line, column, "", said]])); // prettier-ignore
});

describe("what is wrong in a file is told with its path and line, all of it at once", () => {
  test("an unknown field, a negative commitment, an unknown product, a product twice", () => {
    const text = file(
      "{",
      '  "products": [',
      '    { "product": "APM", "committment": 5 },',
      '    { "product": "IoT",',
      '      "commitment": -1 },',
      '    { "product": "APM Prro" },',
      '    { "product": "APM Hosts" }',
      "  ]",
      "}",
    );
    expect(told(text)).toEqual([
      [3, 18, "products[0].product", 'Product is "APM", one of 2 lines for that product; leave one of them.'],
      [
        3,
        25,
        "products[0].committment",
        'products[0] has the field "committment", which is none of a contract\'s; the fields are product, option, commitment, aggregation, committedRate, onDemandRate, commitmentMode, pooling.',
      ],
      [5, 21, "products[1].commitment", "Commitment is -1; it must be a number of 0 or more."],
      [
        6,
        18,
        "products[2].product",
        'Product is "APM Prro", which is not in the catalog; the closest names are "APM Pro", "Cloud Security Management Pro", "Fargate (APM Pro)".',
      ],
      [
        7,
        18,
        "products[3].product",
        'Product is "APM Hosts", another spelling of "APM", one of 2 lines for that product; leave one of them.',
      ],
    ]);
  });

  type Case = [name: string, text: string, path: string, said: string];
  const pathsAndSentences = (text: string) => told(text).map(([, , path, said]) => [path, said]);

  // prettier-ignore
  test.each<Case>([
    ["no object", "[]", "", "The file is a list; it must be an object: { … }."],
    ["no products", "{}", "", "The file has no field products; it lists the products of the contract."],
    ["another schema", '{ "$schema": "https://x/y.json", "products": [] }', "$schema", '$schema is "https://x/y.json"; a contract\'s ends with contract.schema.json.'],
    ["a name that is no text", '{ "name": 5, "products": [] }', "name", "name is 5; it must be text."],
    ["no list", '{ "products": {} }', "products", "products is an object; it must be a list: [ … ]."],
    ["no object in the list", '{ "products": ["APM"] }', "products[0]", 'products[0] is "APM"; it must be an object: { … }.'],
    ["a missing field", '{ "products": [{ "commitment": 5 }] }', "products[0].product", "products[0] has no field product; it must have one."],
    ["an empty object", '{ "products": [{}] }', "products[0].product", "products[0] has no field product; it must have one."],
    ["null", '{ "products": [{ "product": "APM", "option": null }] }', "products[0].option", "products[0].option is null; leave the field out where there is nothing to say."],
    ["a list for a value", '{ "products": [{ "product": "APM", "commitment": [5] }] }', "products[0].commitment", "products[0].commitment is a list; it must be a single value."],
    ["a number as text", '{ "products": [{ "product": "APM", "commitment": "5" }] }', "products[0].commitment", 'Commitment is the text "5"; it must be a number of 0 or more.'],
    ["a number for a word", '{ "products": [{ "product": "APM", "option": 1 }] }', "products[0].option", "Option is 1; it must be text."],
    ["a 0 for a word", '{ "products": [{ "product": "APM", "option": 0 }] }', "products[0].option", "products[0].option is 0; it must be text."],
    ["an allotment without a quantity", '{ "products": [], "allotments": [{ "parent": "APM", "child": "Ingested Spans" }] }', "allotments[0].monthlyQuantity", "Monthly quantity is blank, and Hourly quantity too; give at least one of them."],
    ["a setting", '{ "products": [], "settings": { "catalog": "soon" } }', "settings.catalog", 'Value is the text "soon", which is no month; it must be a date, or text such as "2026-10" or "Oct 2026".'],
    ["an unknown setting", '{ "products": [], "settings": { "color": 1 } }', "settings.color", 'settings has the field "color", which is none of a contract\'s; the fields are aggregation, commitmentMode, pooling, elapsedHours, subscriptionOption, hoursBasis, catalog, currency.'],
  ])("%s, which the schema forbids too", (_name, text, path, said) => {
    expect(pathsAndSentences(text)).toEqual([[path, said]]);
    expect(isValid(JSON.parse(text))).toBe(false);
  });

  // prettier-ignore
  test.each<Case>([
    ["a field twice", '{ "products": [{ "product": "APM", "product": "IoT" }] }', "products[0].product", "products[0] has the field product for a second time; give it once."],
    ["more digits than a cell holds", '{ "products": [{ "product": "APM", "commitment": 0.1234567890123456789 }] }', "products[0].commitment", "products[0].commitment is 0.1234567890123456789, which a cell cannot hold exactly; it would become 0.12345678901234568."],
    ["a number beyond any cell", '{ "products": [{ "product": "APM", "commitment": 1e400 }] }', "products[0].commitment", "products[0].commitment is 1e400, which a cell cannot hold exactly; it would become Infinity."],
    ["an option that the product does not have", '{ "products": [{ "product": "Containers", "option": "monthly" }] }', "products[0].option", 'Option is "monthly", and Infrastructure Containers has no monthly option; it is metered on the "hourly" option.'],
    ["pooling of a count", '{ "products": [{ "product": "APM", "option": "hourly", "pooling": "billing period" }] }', "products[0].pooling", 'Pooling is "billing period"; only cumulative products that are summed pool over the billing period, and APM is concurrent.'],
  ])("%s, which a schema cannot know", (_name, text, path, said) => expect(pathsAndSentences(text)).toEqual([[path, said]]));
});

test.each([
  ["0.10", true],
  ["1e3", true],
  ["1000", true],
  ["-0", true],
  ["0.0", true],
  ["0.30000000000000004", true],
  ["1.7976931348623157E+308", true],
  ["5e-324", true],
  ["9007199254740993", false],
  ["0.1000000000000000001", false],
  ["1e-400", false],
  ["1e400", false],
])("%s is kept by a cell: %s", (written, exact) => expect(isExact(written)).toBe(exact));
