import { products as catalogProducts } from "../catalog/products";
import type { Option, ProductRow } from "../catalog/schema";
import { aggregationOf, defaultOption } from "./option";
import { resolveProduct } from "./product";
import { quantityPerUnit } from "./quantity";
import { quotient } from "./quotient";
import { decimalsOf, powerOfTen } from "./whole";

const products: readonly ProductRow[] = catalogProducts;

/** Spellings that are remembered; a workbook has fewer. */
const mostNames = 4096;
const unknown = -1;

/** The place of a product in the catalog by a name as it was written: a name that is asked for again is not looked for again. */
const places = new Map<string, number>();

function placeOf(name: string): number {
  const known = places.get(name);
  if (known !== undefined) return known;
  if (places.size >= mostNames) places.clear();
  const product = name.trim() === "" ? null : resolveProduct(name.trim(), "");
  const place = product?.ok ? products.indexOf(product.value) : unknown;
  places.set(name, place);
  return place;
}

/** Numerator and denominator of a quantity per unit by parent, child and option, from 730 hours a month. */
const numerators = new Float64Array(products.length * products.length * 2).fill(Number.NaN);
const denominators = new Float64Array(numerators.length);
const isMonthlyDefault = products.map((product) => defaultOption(product, null, null).option === "monthly");

function find(parent: number, child: number, option: Option, cell: number): void {
  const [from, to] = [products[parent], products[child]];
  numerators[cell] = unknown;
  if (from === undefined || to === undefined) return;
  if (option === "monthly" && !aggregationOf(to, option, "").ok) return;
  const quantity = quantityPerUnit(from, to, option, 730, null, { monthly: null, hourly: null }, "");
  const whole = quantity.ok ? quantity.value.perUnit.whole : null;
  if (whole !== null) [numerators[cell], denominators[cell]] = [whole.n, whole.d];
}

/**
 * What so many units of a parent include of a child by the published quantities, without a month: two look-ups and one
 * rounding, and nothing is allocated. Null where anything is not known or not proved exact: then the thorough way answers.
 */
export function publishedAllotment(parent: string, child: string, units: number, option: Option | null): number | null {
  const from = placeOf(parent);
  const to = placeOf(child);
  if (from === unknown || to === unknown || !(units >= 0)) return null;
  const isMonthly = option === null ? isMonthlyDefault[to] === true : option === "monthly";
  const cell = (from * products.length + to) * 2 + (isMonthly ? 1 : 0);
  if (Number.isNaN(numerators[cell])) find(from, to, isMonthly ? "monthly" : "hourly", cell);
  const numerator = numerators[cell] as number;
  if (numerator === unknown) return null;
  if (Number.isSafeInteger(units)) return quotient(units * numerator, denominators[cell] as number);
  const decimals = decimalsOf(units);
  if (decimals === null) return null;
  const power = powerOfTen(decimals);
  return quotient(Math.round(units * power) * numerator, power * (denominators[cell] as number));
}
