import { decimal, type DecimalValue } from "../../engine/exact";
import type { Reading } from "../../engine/reading";

/** A figure as a whole number of its last decimal: 12.5 is 125 units of 1 decimal. */
export interface Scaled {
  readonly units: number;
  readonly decimals: number;
}

/** The digits that a double always keeps; figures with more are decimals. */
export const mostDigits = 15;
const powersOfTen: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
export const powerOfTen = (power: number): number => powersOfTen[power] ?? Infinity;
/** Whole numbers up to here are doubles. */
export const mostUnits = Number.MAX_SAFE_INTEGER;
const digits15 = 1e15;

/** The number whose shortest decimal this is: division rounds correctly, so with up to 15 digits there is one. */
export function toReading(units: number, decimals: number): Reading {
  return units < digits15 ? units / powerOfTen(decimals) : decimal(`${units}e-${decimals}`);
}

/** The same of a whole number of any size. */
export const bigToReading = (units: bigint, decimals: number): Reading =>
  units < BigInt(digits15) ? Number(units) / powerOfTen(decimals) : decimal(`${units}e-${decimals}`);

const plainNumber = /^\+?(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,3}))?$/i;
const negativeNumber = /^-(\d+(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,3}))?$/i;

/** A figure as it is written; "negative" and null (no number) are none. */
export function readFigure(text: string): Scaled | DecimalValue | "negative" | null {
  if (negativeNumber.test(text)) return decimal(text).isZero() ? { units: 0, decimals: 0 } : "negative";
  return plainNumber.test(text) ? scaledOf(decimal(text)) : null;
}

/** As a scaled whole number where it is one of up to 15 digits and decimals. */
export function scaledOf(figure: DecimalValue): Scaled | DecimalValue {
  const decimals = figure.decimalPlaces();
  if (decimals > mostDigits) return figure;
  const units = figure.times(powerOfTen(decimals));
  return units.lt(digits15) ? { units: units.toNumber(), decimals } : figure;
}
