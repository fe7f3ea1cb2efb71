import type { Input } from "../../sheet/cells";
import { evaluate } from "../../sheet/evaluate";
import type { Cell } from "../../sheet/result";
import { doneWith, refused, type Outcome } from "../outcome";

/** An argument as the formula has it, and what it stands for now. */
export interface Argument {
  readonly written: string;
  readonly value: Input;
}

/** A formula, and what it spills now. */
export interface Spill {
  readonly formula: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A call of a function, evaluated as its cell will be; null leaves an argument out. What gives no table is a sentence. */
export function call(name: string, args: readonly (Argument | null)[]): Outcome<Spill> {
  const written = args.map((argument) => argument?.written ?? "").join(",");
  const result = evaluate(
    name,
    args.map((argument) => argument?.value ?? null),
  );
  if (result === null || !result.ok) return refused(result?.message ?? `There is no function DD.${name}.`);
  const { value } = result;
  const rows: Spill["rows"] = Array.isArray(value) ? (value as Spill["rows"]) : [[value as Cell]];
  return doneWith({ formula: `=DD.${name}(${written.replace(/,+$/, "")})`, rows });
}
