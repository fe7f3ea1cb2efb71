/** The custom functions, called as Excel calls them, without Excel: what throws comes back as error and message. */
class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

Object.assign(globalThis, {
  CustomFunctions: { Error: ExcelError, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } },
});

import * as aggregate from "../src/functions/aggregate";
import * as calculate from "../src/functions/calculate";
import * as lookup from "../src/functions/lookup";

type CustomFunction = (...args: unknown[]) => unknown;
const functions = new Map(
  [aggregate, calculate, lookup]
    .flatMap((file) => Object.entries(file))
    .map(([name, call]) => [name.toUpperCase(), call as CustomFunction]),
);

export const cellError = (code: string, message?: string): Error => new ExcelError(code, message);

export function callFunction(name: string, args: readonly unknown[]): unknown {
  const call = functions.get(name);
  if (call === undefined) throw new Error(`no function ${name}`);
  try {
    const result = call(...args);
    return Array.isArray(result) ? (result as unknown[][]).map((row) => row.map(plain)) : result;
  } catch (error) {
    if (error instanceof ExcelError) return plain(error);
    throw error;
  }
}

/** An error as a scenario writes it. */
const plain = (cell: unknown): unknown =>
  cell instanceof ExcelError ? { error: cell.code, message: cell.message } : cell;
