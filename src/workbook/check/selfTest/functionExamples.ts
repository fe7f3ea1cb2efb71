import { examples } from "../../examples";
import type { Case, Expected } from "./case";

const hours = { kind: "spill", rows: 4, columns: 6 } as const;

/** What the example of each function shows. Of a long spill some cells are named, its size and its last row among them. */
const shown = (version: string): Readonly<Record<string, Expected>> => ({
  ALLOTMENT: {
    kind: "spill",
    rows: 3,
    columns: 1,
    cells: [
      [0, 0, 1.02739726027397],
      [1, 0, 3.08219178082192],
      [2, 0, 2.05479452054795],
    ],
  },
  ALLOTMENTS: {
    kind: "spill",
    rows: 4,
    columns: 9,
    cells: [
      [0, 0, "Parent"],
      [1, 3, 1369.86301369863],
      [2, 2, 150],
      [3, 4, "hosts per host"],
    ],
  },
  PRODUCTS: {
    kind: "spill",
    rows: 5,
    columns: 7,
    cells: [
      [0, 0, "Product"],
      [1, 6, "apm_trace_search"],
      [4, 6, ""],
    ],
  },
  OPTION: { kind: "value", value: "hourly" },
  AGGREGATION: { kind: "value", value: "HWMP" },
  VERSION: { kind: "value", value: version },
  AGGREGATE: { kind: "value", value: 7.554 },
  HWMP: { kind: "value", value: 10 },
  AVERAGE: { kind: "value", value: 1500 },
  HOURLYAVERAGE: { kind: "value", value: 10 },
  BILLABLE: { kind: "value", value: 140 },
  INCLUDED: { kind: "value", value: 1600 },
  ONDEMAND: { kind: "value", value: 0.145205479452055 },
  HOURLY: {
    ...hours,
    cells: [
      [0, 5, "On-demand"],
      [1, 5, 0.445205479452055],
      [2, 4, 3.08219178082192],
      [3, 5, 0],
    ],
  },
  EXPLAIN: {
    kind: "spill",
    rows: 12,
    columns: 5,
    cells: [
      [0, 0, "Step"],
      [8, 1, 7.19178082191781],
      [11, 1, 0.145205479452055],
    ],
  },
  STATEMENT: {
    kind: "spill",
    rows: 4,
    columns: 13,
    cells: [
      [0, 3, "Billable usage"],
      [1, 8, 5],
      [2, 8, 0.145205479452055],
      [3, 11, 310.3],
    ],
  },
  MONTHTODATE: {
    kind: "spill",
    rows: 4,
    columns: 12,
    cells: [
      [1, 4, 7440],
      [2, 9, 110.11095890411],
      [3, 10, 385.24],
    ],
  },
  WHATIF: {
    kind: "spill",
    rows: 4,
    columns: 5,
    cells: [
      [1, 3, 155.75],
      [2, 4, "Monthly"],
      [3, 1, 310.3],
    ],
  },
  RECONCILEBILL: {
    kind: "spill",
    rows: 7,
    columns: 8,
    cells: [
      [0, 7, "Causes"],
      [4, 6, "equal"],
      [6, 3, 0.145205479452055],
      [6, 6, "differs"],
    ],
  },
  COST: { kind: "value", value: 40 },
  ROLLUP: {
    kind: "spill",
    rows: 4,
    columns: 2,
    cells: [
      [1, 1, 225],
      [3, 0, "Total"],
      [3, 1, 240],
    ],
  },
  TREND: {
    kind: "spill",
    rows: 4,
    columns: 5,
    cells: [
      [0, 1, "2026-10"],
      [2, 4, -50],
      [3, 4, 18.1818181818182],
    ],
  },
  CHARGEBACK: {
    kind: "spill",
    rows: 3,
    columns: 1,
    cells: [
      [0, 0, 33.34],
      [2, 0, 33.33],
    ],
  },
  PROJECT: { kind: "value", value: 1873.392 },
  BESTCOMMITMENT: {
    kind: "spill",
    rows: 5,
    columns: 5,
    cells: [
      [1, 0, 11],
      [1, 3, 32],
      [4, 4, "maximum"],
    ],
  },
  RECONCILE: {
    kind: "spill",
    rows: 4,
    columns: 5,
    cells: [
      [1, 4, "equal"],
      [2, 3, -0.01],
      [3, 4, "differs"],
    ],
  },
});

/** The example of every function, as the pane inserts it. */
export const functionExamples = (version: string): Case[] =>
  Object.entries(shown(version)).map(([id, expected]) => {
    const example = examples[id];
    if (!example) throw new Error(`${id} has no example.`);
    return { name: `Example of DD.${id}`, cells: example.cells, fills: example.fills, expected };
  });
