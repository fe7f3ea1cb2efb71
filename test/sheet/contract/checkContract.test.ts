import { checkContract, type CheckedContract } from "../../../src/sheet/contract/checkContract";
import type { LineCells } from "../../../src/sheet/contract/contractTables";
import { typedQuantity } from "../../../src/sheet/contract/typedQuantity";
import { sentence } from "../../../src/sheet/result";
import { contractCells } from "./contractCells";

const told = ({ lines, issues }: CheckedContract) =>
  [...lines.flatMap((line) => line.issues), ...issues].map((issue) => [
    issue.place.row,
    issue.place.column,
    sentence(issue),
  ]);
const warned = ({ lines }: CheckedContract) =>
  lines.flatMap(({ warnings }) => warnings.map(({ place, text }) => [place.row, place.column, text]));
const check = (...lines: Partial<LineCells>[]) => checkContract(contractCells(lines));

test("a line becomes terms; what it does not say stays open", () => {
  const { contract, lines } = check(
    { Product: "Ingested Spans", Option: "Hourly", Commitment: 0.3, "On-demand rate": 0.1 },
    {},
    { Product: "APM Pro", Commitment: 10 },
  );
  expect(lines.map(({ row }) => row)).toEqual([0, 2]);
  expect(contract?.lines[0]).toMatchObject({
    product: { name: "APM Ingested Spans" },
    option: "hourly",
    commitment: 0.3,
    committedRate: null,
    onDemandRate: 0.1,
    pooling: null,
  });
  expect(lines[1]?.option).toEqual({
    option: "monthly",
    why: "the default where the contract names none",
    warning: null,
  });
});

test.each<[Partial<LineCells>, string, string]>([
  [{ Commitment: 1 }, "Product", "Product is blank; give the name of a product."],
  [{ Product: "APM Prro" }, "Product", 'Product is "APM Prro", which is not in the catalog; the closest names are'],
  [{ Product: "APM", Option: "weekly" }, "Option", 'Option is "weekly"; it must be "monthly" or "hourly".'],
  [
    { Product: "APM", Commitment: "1,5" },
    "Commitment",
    'Commitment is the text "1,5"; it must be a number of 0 or more.',
  ],
  [
    { Product: "APM", "Committed rate": -1 },
    "Committed rate",
    "Committed rate is -1; it must be a number of 0 or more.",
  ],
  [
    { Product: "APM", "On-demand rate": true },
    "On-demand rate",
    "On-demand rate is the logical value TRUE; it must be a number of 0 or more.",
  ],
  [
    { Product: "APM", Aggregation: "mean" },
    "Aggregation",
    'Aggregation is "mean"; it must be "sum", "average", "maximum" or "HWMP".',
  ],
  [
    { Product: "APM", "Commitment mode": "daily" },
    "Commitment mode",
    'Commitment mode is "daily"; it must be "per hour" or "after sum".',
  ],
  [{ Product: "APM", Pooling: "week" }, "Pooling", 'Pooling is "week"; it must be "per hour" or "billing period".'],
  [
    { Product: "Containers", Option: "monthly" },
    "Option",
    'Option is "monthly", and Infrastructure Containers has no monthly option; it is metered on the "hourly" option.',
  ],
  [
    { Product: "SNMP Traps", Option: "hourly" },
    "Option",
    'Option is "hourly", and SNMP Traps has no hourly option; it is metered on the "monthly" option.',
  ],
  [
    { Product: "APM", Option: "hourly", Pooling: "billing period" },
    "Pooling",
    'Pooling is "billing period"; only cumulative products that are summed pool over the billing period, and APM is concurrent.',
  ],
  [
    { Product: "Ingested Spans", Option: "hourly", Pooling: "billing period", "Commitment mode": "per hour" },
    "Commitment mode",
    'Commitment mode is "per hour" while Pooling is "billing period"; a pooled commitment is subtracted once: "after sum".',
  ],
])("%j: the issue names its column", (line, column, text) => {
  // prettier-ignore
  const checked = check({ Product: "DBM" }, line);
  expect(told(checked)).toEqual([[1, column, expect.stringContaining(text) as string]]);
  expect(checked.contract).toBeNull();
});

test("every issue of a line is told at once", () => {
  expect(told(check({ Product: "x", Option: "x", Pooling: "x" })).map(([, column]) => column)).toEqual([
    "Product",
    "Option",
    "Pooling",
  ]);
});

test("two lines of one product are none, nor two quantities of one pair", () => {
  const checked = check({ Product: "APM" }, { Product: "DBM" }, { Product: "APM Hosts" });
  expect(told(checked)).toEqual([
    [0, "Product", 'Product is "APM", one of 2 lines for that product; leave one of them.'],
    [
      2,
      "Product",
      'Product is "APM Hosts", another spelling of "APM", one of 2 lines for that product; leave one of them.',
    ],
  ]);
  expect(checked.contract).toBeNull();
  const pair = { Parent: "APM", Child: "Ingested Spans", "Monthly quantity": 5, "Hourly quantity": "" };
  const pairs = checkContract(
    contractCells([], [pair, { ...pair, Parent: "APM Hosts" }, { ...pair, Parent: "APM Pro" }]),
  );
  const text = 'Child is "APM Ingested Spans" for "APM", one of 2 rows for that pair; leave one of them.';
  expect(told(pairs)).toEqual([
    [0, "Child", text],
    [1, "Child", text],
  ]);
});

test("an aggregation of the contract stands in for one that is not published", () =>
  expect(told(check({ Product: "SNMP Traps", Option: "hourly", Aggregation: "sum" }))).toEqual([]));

test.each<[string, Partial<LineCells>[], (string | number)[][]]>([
  [
    "an option against the product's single default",
    [{ Product: "Serverless APM", Option: "hourly" }],
    [[0, "Option", "Datadog meters Serverless APM on the monthly option; the option given is used."]],
  ],
  ["the single default itself", [{ Product: "Serverless APM", Option: "monthly" }], []],
  [
    "a monthly child of an hourly parent",
    [
      { Product: "APM Pro", Option: "hourly" },
      { Product: "Ingested Spans", Option: "monthly" },
    ],
    [[1, "Option", "Datadog meters APM Ingested Spans hourly where its parent is hourly; the option given is used."]],
  ],
  ["a monthly parent leaves either", [{ Product: "APM Pro" }, { Product: "Ingested Spans", Option: "hourly" }], []],
])("warns of %s, and obeys", (_name, lines, warnings) => {
  const checked = check(...lines);
  expect(warned(checked)).toEqual(warnings);
  expect(checked.contract).not.toBeNull();
});

test("an hourly parent makes its child hourly, unless the child is monthly only", () => {
  const parent = { Product: "Fargate (APM Enterprise)", Option: "hourly" };
  const checked = check(parent, { Product: "Ingested Spans" });
  expect(checked.lines[1]?.option).toMatchObject({ option: "hourly", why: "its parent is hourly" });
  const fixed = checkContract(
    contractCells(
      [parent, { Product: "SNMP Traps" }],
      [{ Parent: "Fargate (APM Enterprise)", Child: "SNMP Traps", "Monthly quantity": 5, "Hourly quantity": "" }],
    ),
  );
  expect(fixed.lines[1]?.option?.option).toBe("monthly");
  expect(warned(fixed)[1]).toEqual([1, "Option", "SNMP Traps stays monthly although its parent is hourly."]);
});

test("the subscription's option decides where a line has none, and whether its parents are hourly", () => {
  const lines = [{ Product: "APM Pro" }, { Product: "Ingested Spans" }, { Product: "Pipeline Visibility" }];
  const optionsOf = (settings: [string, string][]) =>
    checkContract(contractCells(lines, [], settings)).lines.map(({ option }) => [option?.option, option?.why]);
  const monthly = ["monthly", "the default where the contract names none"];
  expect(optionsOf([])).toEqual([monthly, monthly, monthly]);
  expect(optionsOf([["Subscription option", "hourly"]])).toEqual([
    ["hourly", "the subscription's option"],
    ["hourly", "its parent is hourly"],
    monthly,
  ]);
});

test("a blank cell may arrive as 0; where 0 is a figure it is one", () => {
  const { contract, lines, issues } = checkContract(
    contractCells(
      [
        {
          Product: "APM",
          Option: 0,
          Commitment: 0,
          Aggregation: 0,
          "Commitment mode": 0,
          Pooling: 0,
          "On-demand rate": 0,
        },
        { Product: 0, Option: 0, Commitment: 0, Aggregation: 0, "Commitment mode": 0, Pooling: 0 },
      ],
      [
        { Parent: 0, Child: 0, "Monthly quantity": 0, "Hourly quantity": 0 },
        { Parent: "APM", Child: "Ingested Spans", "Monthly quantity": 0, "Hourly quantity": 0.2 },
        { Parent: "APM", Child: "Indexed Spans", "Monthly quantity": "", "Hourly quantity": 0 },
      ],
      [["Subscription option", 0]],
    ),
  );
  expect([lines.length, issues]).toEqual([1, []]);
  expect(contract?.lines[0]).toMatchObject({ option: null, aggregation: null, commitment: 0, onDemandRate: 0 });
  expect(contract?.allotments).toMatchObject([
    { monthlyQuantity: null, hourlyQuantity: 0.2 },
    { monthlyQuantity: 0, hourlyQuantity: 0 },
  ]);
});

test("the other two tables have their places too", () => {
  const allotment = { Parent: "APM", Child: "Ingested Spans", "Monthly quantity": "", "Hourly quantity": "" };
  const checked = checkContract(
    contractCells(
      [],
      [allotment, { ...allotment, Child: "nothing", "Monthly quantity": 5 }],
      [
        ["Pooling", "weekly"],
        ["Pool", 1],
        ["Catalog", "2026-13"],
      ],
    ),
  );
  expect(told(checked)).toEqual([
    [0, "Monthly quantity", "Monthly quantity is blank, and Hourly quantity too; give at least one of them."],
    [1, "Child", expect.stringContaining('Child is "nothing", which is not in the catalog') as string],
    [0, "Value", 'Value is "weekly"; it must be "per hour" or "billing period".'],
    [1, "Name", expect.stringContaining('Name is "Pool"; the settings are Aggregation,') as string],
    [2, "Value", expect.stringContaining("2026-13") as string],
  ]);
  const twice = checkContract(contractCells([], [], [["Pooling", ""], ["pooling", ""]])); // prettier-ignore
  expect(told(twice)).toEqual([[1, "Name", 'Name is "Pooling" for a second time; give each setting once.']]);
});

test.each([
  ["12", 12],
  [" 0.30 ", 0.3],
  [".5", 0.5],
  ["", ""],
  ["1,5", "1,5"],
  ["1.000.000", "1.000.000"],
  ["-1", "-1"],
  ["1e3", "1e3"],
  ["=1+1", "=1+1"],
])("%j is typed as %j", (text, value) => expect(typedQuantity(text)).toBe(value));
