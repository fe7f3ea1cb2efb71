import { CellError, type Argument, type Matrix, type Value } from "../../grid/engine";
import type { FunctionMetadata } from "./metadata";

type Call = (args: readonly Argument[], part: string) => Value | Matrix;

/** A range given where one value is declared makes one call for each of its cells, as with Excel's own functions. */
export function lift({ parameters }: FunctionMetadata, args: readonly Argument[], call: Call): Value | Matrix {
  const ranges = args.map((argument, index) => {
    const parameter = parameters[index] ?? parameters.at(-1);
    return parameter?.dimensionality !== "matrix" && isRange(argument) ? argument : null;
  });
  const rows = Math.max(0, ...ranges.map((range) => range?.length ?? 0));
  const cols = Math.max(0, ...ranges.map((range) => range?.[0]?.length ?? 0));
  if (!rows) return call(args, "");
  return Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: cols }, (_col, c) => {
      const one = args.map((argument, index) => {
        const range = ranges[index];
        return range ? pick(range, r, c) : argument;
      });
      return first(call(one, `${r},${c}`));
    }),
  );
}

function isRange(argument: Argument): argument is Matrix {
  return Array.isArray(argument) && (argument.length > 1 || ((argument as Matrix)[0]?.length ?? 0) > 1);
}

function pick(range: Matrix, r: number, c: number): Value {
  const row = range.length === 1 ? range[0] : range[r];
  const value = row?.length === 1 ? row[0] : row?.[c];
  return value === undefined ? new CellError("#N/A") : value;
}

function first(result: Value | Matrix): Value {
  return Array.isArray(result) ? ((result as Matrix)[0]?.[0] ?? null) : (result as Value);
}
