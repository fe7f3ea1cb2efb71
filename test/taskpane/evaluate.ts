import type { Example } from "../../src/workbook/examples";

type Cell = string | number;
type Functions = ReadonlyMap<string, (...args: unknown[]) => unknown>;

/**
 * Evaluates the one call of an example's formula as Excel does: ranges and constants become matrices, and an argument that
 * takes a matrix gets one. `takesMatrix` says so for each argument.
 */
export function evaluate(
  formula: string,
  cells: Example["cells"],
  functions: Functions,
  takesMatrix: readonly boolean[],
): unknown {
  const call = /^=DD\.([A-Z]+)\((.*)\)$/.exec(formula);
  const implementation = functions.get(call?.[1] ?? "");
  if (!call || !implementation) throw new Error(`${formula} is not a call of one function.`);
  const given = split(call[2] ?? "").map((argument) => (argument === "" ? null : argumentOf(argument, cells)));
  return implementation(
    ...takesMatrix.map((matrix, index) => {
      const argument = given[index];
      if (argument == null) return null;
      return matrix ? argument : argument[0]?.[0];
    }),
  );
}

/** Splits at the commas that stand outside quotes and braces; between two commas nothing may stand. */
function split(list: string): string[] {
  return list === "" ? [] : [...`${list},`.matchAll(/((?:"[^"]*"|\{[^}]*\}|[^,])*),/g)].map(([, one = ""]) => one);
}

function argumentOf(text: string, cells: Example["cells"]): Cell[][] {
  if (text.startsWith("{")) return [split(text.slice(1, -1)).map(constant)];
  const range = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(text);
  if (!range) return [[constant(text)]];
  const [, left = "", top = "", right = left, bottom = top] = range;
  const columns = [left.charCodeAt(0) - 65, right.charCodeAt(0) - 64] as const;
  return cells.slice(Number(top) - 1, Number(bottom)).map((row) => row.slice(...columns) as Cell[]);
}

function constant(text: string): Cell {
  return text.startsWith('"') ? text.slice(1, -1) : Number(text);
}
