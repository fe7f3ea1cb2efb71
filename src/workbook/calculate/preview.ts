import type { Month } from "../../engine/month";
import type { Aggregation, Option, ProductRow } from "../../catalog/schema";
import { rowsOf, type Input } from "../../sheet/cells";
import { evaluate } from "../../sheet/evaluate";
import type { CellValue } from "../../sheet/result";
import { ddCalls } from "../formula/ddCalls";
import { addressesOf, type ReadArgument } from "../formula/readCalls";
import { checkReadings, type Readings } from "./checkReadings";
import { placesIn, type ArgumentCells, type SentencePart } from "./places";

/** A step of the working, as DD.EXPLAIN gives it. */
export interface Step {
  readonly step: string;
  readonly value: CellValue;
  readonly unit: string;
  readonly how: string;
}

/** What the formula will show, and what stands in its cells. */
export interface Preview {
  /** A figure, or one a row where the result spills; else the sentence of the error, its cells named. */
  readonly result:
    | { readonly ok: true; readonly rows: readonly (readonly CellValue[])[] }
    | { readonly ok: false; readonly error: string; readonly sentence: readonly SentencePart[] };
  readonly readings: Readings | null;
  /** The usage of the parents, if any is given. */
  readonly parentReadings: Readings | null;
  /** How option, aggregation and commitment come about; empty where the terms are wrong. */
  readonly terms: readonly Step[];
  /** The working of on-demand usage; empty for other results, and where there is an error. */
  readonly steps: readonly Step[];
  /** DD.HOURLY without its titles, by title; null where the hours are not compared one by one. */
  readonly hours: Readonly<Record<string, readonly number[]>> | null;
  /** How the hours become one figure; null where the terms are wrong. */
  readonly aggregation: string | null;
  /** The unit of a sum over the hours, where it is another one than the product's: host-hours. */
  readonly summedUnit: string | null;
  /** The readings, where every cell is one. */
  readonly usage: readonly number[];
}

const argumentNames: Readonly<Record<string, readonly string[]>> = {
  ONDEMAND: "usage product option commitment parents parentUsage month settings contract allotments".split(" "),
  INCLUDED: "child option commitment parents parentUsage month settings contract allotments".split(" "),
  AGGREGATE: ["usage", "aggregation", "month"],
  HWMP: ["usage", "month"],
  AVERAGE: ["usage", "month"],
};

/** Evaluates a formula with the values that its arguments were read as: with the very functions that the cell will call. */
export function previewOf(
  formula: string,
  args: readonly ReadArgument[],
  month: Month | null,
  subject: { readonly product: ProductRow | null; readonly option: Option | null },
): Preview {
  const name = ddCalls(formula)[0]?.name ?? "";
  const names = argumentNames[name] ?? [];
  const cells = args.map((argument, index): ArgumentCells => {
    const { read } = argument;
    const rows = read.ok ? rowsOf(read.value) : null;
    // Of CHOOSE no place is told: its cells stand in another order than the rows that it makes.
    const isInPlace = !argument.text.startsWith("CHOOSE(");
    return { name: names[index] ?? "", addresses: isInPlace ? addressesOf(argument) : [], rows: rows ?? [] };
  });
  const of = (wanted: string) => cells.find((argument) => argument.name === wanted && argument.addresses.length > 0);
  const [usage, parentUsage] = [of("usage"), of("parentUsage")];
  const readings = usage ? checkReadings(usage, month) : null;
  const values = args.map(({ read }) => (read.ok ? read.value : null));
  const terms = stepsOf(termsOnly(name, values, subject));
  const aggregation = aggregationOf(name, values, terms);
  const common = {
    terms,
    aggregation,
    summedUnit: name !== "INCLUDED" && aggregation === "sum" ? summedUnit(subject.product) : null,
    readings,
    parentReadings: parentUsage ? checkReadings(parentUsage, month) : null,
    usage: usage && readings?.badCells === 0 ? usage.rows.flat().slice(0, readings.found).map(Number) : [],
  };
  const none = { steps: [], hours: null };
  const unread = args.find(({ read }) => !read.ok);
  if (unread && !unread.read.ok)
    return { ...common, ...none, result: refusal("#VALUE!", `${unread.text}: ${unread.read.why}.`) };
  const result = evaluate(name, values);
  if (result === null) return { ...common, ...none, result: refusal("#NAME?", `There is no function DD.${name}.`) };
  if (!result.ok)
    return { ...common, ...none, result: { ...refusal(result.error, ""), sentence: placesIn(result.message, cells) } };
  const rows = (rowsOf(result.value) ?? []) as readonly (readonly CellValue[])[];
  return {
    ...common,
    result: { ok: true, rows },
    steps: name === "ONDEMAND" ? stepsOf(values) : [],
    hours: name === "ONDEMAND" ? hoursOf(values) : null,
  };
}

/** The arguments of DD.EXPLAIN that say what the terms are, whatever stands in the usage. */
function termsOnly(
  name: string,
  values: readonly Input[],
  { product, option }: { readonly product: ProductRow | null; readonly option: Option | null },
): readonly Input[] {
  const parentUsage = 5;
  if (name === "ONDEMAND")
    return values.map((value, index) => (index === 0 ? 0 : index === parentUsage ? null : value));
  if (name === "INCLUDED") return [0, ...values].map((value, index) => (index === parentUsage ? null : value));
  return [0, product?.name ?? null, option];
}

/** The aggregation of a formula that only aggregates is the one that it names, else the product's. */
function aggregationOf(name: string, values: readonly Input[], terms: readonly Step[]): string | null {
  if (name === "HWMP" || name === "AVERAGE") return name === "HWMP" ? name : "average";
  const named = values[1];
  if (name === "AGGREGATE" && (named === "sum" || isLevel(named))) return named;
  const step = terms.find((term) => term.step === "Aggregation");
  return step ? String(step.value) : null;
}

/** What the working calls the sum of a product's hours. */
function summedUnit(product: ProductRow | null): string | null {
  if (product?.hourly !== "sum") return null;
  return stepsOf([0, product.name, "hourly"]).find(({ step }) => step === "Usage of the hours")?.unit ?? null;
}

const refusal = (error: string, text: string) => ({ ok: false, error, sentence: [{ text }] }) as const;

const table = (name: string, values: readonly Input[]): readonly (readonly CellValue[])[] => {
  const result = evaluate(name, values);
  return result?.ok && Array.isArray(result.value) ? (result.value as readonly (readonly CellValue[])[]) : [];
};

/** The working of the arguments of DD.ONDEMAND. */
const stepsOf = (values: readonly Input[]): Step[] =>
  table("EXPLAIN", values)
    .slice(1)
    .map(([step = "", value = "", unit = "", how = ""]) => ({
      step: String(step),
      value,
      unit: String(unit),
      how: String(how),
    }));

function hoursOf(values: readonly Input[]): Preview["hours"] {
  const [titles, ...rows] = table("HOURLY", values);
  if (!titles) return null;
  return Object.fromEntries(titles.map((title, index) => [String(title), rows.map((row) => Number(row[index] ?? ""))]));
}

/** The words that DD.EXPLAIN uses for aggregations. */
export const isLevel = (aggregation: unknown): aggregation is Exclude<Aggregation, "sum"> =>
  aggregation === "HWMP" || aggregation === "average" || aggregation === "maximum";
