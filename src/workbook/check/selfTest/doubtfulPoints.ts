import { figure, type Case, type CaseCell } from "./case";
import { columnOfFigures, type Surroundings } from "./surroundings";

const perHost = '"APM Pro","Ingested Spans"';
const usageRule = "it must be a number of 0 or more, or a blank cell.";

/** A usage of two cells of which the second one is wrong. */
const wrongUsage = (name: string, wrong: CaseCell, described: string): Case => ({
  name,
  cells: [[5], [wrong], ["=DD.AVERAGE(A1:A2)"]],
  fills: [1, 1],
  expected: { kind: "error", error: "#VALUE!", sentence: `usage (row 2, column 1) is ${described}; ${usageRule}` },
});

/** Points on which builds of Excel differ, or that nobody could try before: each with what the add-in depends on. */
export const doubtfulPoints = ({ table, name }: Surroundings, version: string): readonly Case[] => [
  {
    name: "A blank cell as an argument",
    cells: [[5], [10], ["", '=DD.AGGREGATE(A1:A2,"average",,A3)']],
    fills: [1, 1],
    expected: {
      kind: "oneOf",
      outcomes: [
        { found: "7.5", means: "a blank cell arrives as nothing, as if the argument were left out" },
        { found: "#VALUE!…", means: "a blank cell arrives as 0, and is taken for a figure" },
      ],
    },
  },
  {
    name: "Blank hours in a range count as 0",
    cells: [[5], [""], [10], ["=DD.AVERAGE(A1:A3)"]],
    fills: [1, 1],
    expected: { kind: "value", value: 5 },
  },
  figure("Blank elements of an array constant count as 0", '=DD.AVERAGE({5,"",10})', 5),
  figure("An argument left out in the middle", `=DD.ALLOTMENT(${perHost},,"hourly")`, 0.205479452054795),
  {
    name: "A range where one value is wanted",
    cells: [["Infrastructure Containers"], ["Incident Management"], ["=DD.OPTION(A1:A2)"]],
    fills: [2, 1],
    expected: {
      kind: "oneOf",
      outcomes: [
        { found: "hourly; monthly", means: "Excel calls the function for each cell, and the results spill" },
        { found: "#VALUE!…", means: "Excel or the add-in refuses the range" },
        { found: "hourly", means: "Excel takes the first cell" },
      ],
    },
  },
  wrongUsage("An error in a range is named", "=1/0", "the error #DIV/0!"),
  wrongUsage("Text in a range is named: 1,234", { text: "1,234" }, 'the text "1,234"'),
  wrongUsage("Text in a range is named: 50%", { text: "50%" }, 'the text "50%"'),
  wrongUsage("A logical value in a range is named", "=TRUE", "the logical value TRUE"),
  {
    name: "The month as text stays text",
    cells: [[744, { text: "2026-10" }, "=DD.AVERAGE(A1,B1)"]],
    fills: [1, 1],
    expected: { kind: "value", value: 1 },
  },
  {
    name: "The month as a date in a cell",
    cells: [[744, { serial: 46_296, format: "yyyy-mm-dd" }, "=DD.AVERAGE(A1,B1)"]],
    fills: [1, 1],
    expected: { kind: "value", value: 1 },
  },
  figure("A whole column, blanks below left out", `=DD.AVERAGE(${columnOfFigures.whole})`, 2),
  figure("A column of a table", `=DD.AVERAGE(${table}[Usage])`, 7),
  {
    name: "A whole table, its headers too",
    cells: [[`=DD.AVERAGE(${table}[#All])`]],
    fills: [1, 1],
    expected: {
      kind: "error",
      error: "#VALUE!",
      sentence: `usage (row 1, column 1) is the text "Hour"; ${usageRule}`,
    },
  },
  figure("A name with dots", `=DD.AVERAGE(${name})`, 7),
  {
    name: "A spilled result as an argument",
    cells: [[`=DD.ALLOTMENT(${perHost},{5;15;10})`, "=DD.AVERAGE(A1#)"], [""], [""]],
    fills: [1, 1],
    expected: { kind: "value", value: 1500 },
  },
  figure("A DD function within LET", `=LET(hosts,5,DD.ALLOTMENT(${perHost},hosts))`, 750),
  figure("Decimals are exact", '=DD.AGGREGATE({0.1,0.2},"sum")', 0.3),
  figure("The name of a function in small letters", "=dd.average({1,3})", 2),
  {
    ...figure("… and how Excel writes it", "=dd.average({1,3})", 2),
    observed: "formula",
    expected: {
      kind: "oneOf",
      outcomes: [
        { found: "=DD.AVERAGE({1,3})", means: "Excel writes the name in capitals" },
        { found: "=dd.average({1,3})", means: "Excel keeps the name as it was typed" },
      ],
    },
  },
  {
    name: "What Excel calls the formula of a spilled cell",
    cells: [[`=DD.ALLOTMENT(${perHost},{1;2})`]],
    fills: [2, 1],
    observed: "spilled formula",
    expected: {
      kind: "oneOf",
      outcomes: [
        { found: "300", means: "the value" },
        { found: "=DD.ALLOTMENT(…", means: "the formula of the first cell" },
        { found: "", means: "nothing" },
      ],
    },
  },
  {
    name: "A formula that Excel kept for an add-in it did not know",
    cells: [["=_xldudf_DD_VERSION()"]],
    fills: [1, 1],
    expected: {
      kind: "oneOf",
      outcomes: [
        { found: "#NAME?…", means: "Excel does not know the function until the formula is re-entered" },
        { found: "DD Billing …", means: "Excel finds the function by itself" },
      ],
    },
    reentered: version,
  },
  {
    name: "An unknown product is named",
    cells: [['=DD.OPTION("Nonsense")']],
    fills: [1, 1],
    expected: {
      kind: "error",
      error: "#VALUE!",
      sentence:
        'product is "Nonsense", which is not in the catalog; the closest names are "Infrastructure Enterprise", "DevSecOps Enterprise", "APM Enterprise".',
    },
  },
  {
    name: "A quantity that is not published",
    cells: [['=DD.ALLOTMENT("Infra Pro Plus","Custom Metrics")']],
    fills: [1, 1],
    expected: {
      kind: "error",
      error: "#N/A",
      sentence:
        "parent names Infrastructure Pro Plus for Custom Metrics, a pair for which Datadog publishes no quantity; give the quantity of the contract.",
    },
  },
];
