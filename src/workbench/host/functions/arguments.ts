import { CellError, type Argument, type Matrix, type Value } from "../../grid/engine";
import type { FunctionMetadata, ParameterMetadata } from "./metadata";

/** What a blank cell of a range becomes: builds of Excel differ. */
export type BlankCell = 0 | "" | null;

/** The arguments of one call, ready for the message. */
export interface WireArguments {
  /** Equal for equal arguments, and short for a whole column. */
  readonly key: string;
  /** JSON, made when the call is really sent. */
  json(): string;
}

export interface WireOptions {
  readonly blankCell: BlankCell;
  readonly allowErrors: boolean;
}

/** Arguments as Excel passes them, or the error that the cell shows without a call. */
export function toWire(
  { name, parameters }: FunctionMetadata,
  args: readonly Argument[],
  options: WireOptions,
): WireArguments | CellError {
  const repeating = parameters.findIndex((parameter) => parameter.repeating);
  if (repeating < 0 && args.length > parameters.length) {
    return new CellError("#VALUE!", `${name} takes at most ${parameters.length} arguments.`);
  }
  const parts: Part[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.repeating) break;
    const argument = args[index];
    const isMissing = argument === undefined && !parameter.optional && index >= args.length;
    if (isMissing) return new CellError("#VALUE!", `${parameter.name} is missing.`);
    const part = toPart(parameter, argument, options);
    if (part instanceof CellError) return part;
    parts.push(part);
  }
  const last = parameters[repeating];
  if (last) {
    const rest = args.slice(repeating).map((argument) => toPart(last, argument, options));
    const error = rest.find((part) => part instanceof CellError);
    if (error) return error;
    parts.push(joined(rest as Part[]));
  }
  return joined(parts);
}

type Part = WireArguments;

const plain = (text: string): Part => ({ key: text, json: () => text });

const joined = (parts: readonly Part[]): Part => ({
  key: `[${parts.map((part) => part.key).join(",")}]`,
  json: () => `[${parts.map((part) => part.json()).join(",")}]`,
});

function toPart(parameter: ParameterMetadata, argument: Argument, options: WireOptions): Part | CellError {
  if (argument === undefined) return plain("null");
  const isMatrix = parameter.dimensionality === "matrix";
  if (isMatrix)
    return toMatrix(parameter, Array.isArray(argument) ? (argument as Matrix) : [[argument as Value]], options);
  const value = Array.isArray(argument) ? ((argument as Matrix)[0]?.[0] ?? null) : (argument as Value);
  const text = toScalar(parameter, value, options);
  return text instanceof CellError ? text : plain(text);
}

/** Rows that are one and the same array are converted once: a whole column is a million blank rows. */
function toMatrix(parameter: ParameterMetadata, rows: Matrix, options: WireOptions): Part | CellError {
  const done = new Map<readonly Value[], string>();
  const texts: string[] = [];
  for (const row of rows) {
    let text = done.get(row);
    if (text === undefined) {
      const cells: string[] = [];
      for (const value of row) {
        const cell = toScalar(parameter, value, options);
        if (cell instanceof CellError) return cell;
        cells.push(cell);
      }
      text = `[${cells.join(",")}]`;
      done.set(row, text);
    }
    texts.push(text);
  }
  let end = texts.length;
  while (end > 1 && texts[end - 1] === texts[end - 2]) end--;
  return { key: `[${texts.slice(0, end).join(",")}×${texts.length}]`, json: () => `[${texts.join(",")}]` };
}

/** One value as JSON, converted to the declared type the way Excel converts arguments. */
function toScalar({ name, type = "any" }: ParameterMetadata, value: Value, options: WireOptions): string | CellError {
  if (value instanceof CellError) {
    const isHandedOver = type === "any" && options.allowErrors && value.code !== "#BUSY!";
    return isHandedOver ? JSON.stringify({ code: value.code, type: "CustomFunctionError" }) : value;
  }
  if (type === "string") return JSON.stringify(toText(value));
  if (type === "number") return toNumber(name, value);
  if (type === "boolean") return toBoolean(name, value);
  return JSON.stringify(value ?? options.blankCell);
}

function toText(value: Exclude<Value, CellError>): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value ?? "");
}

function toNumber(name: string, value: Exclude<Value, CellError>): string | CellError {
  const number = value === "" ? NaN : Number(value ?? 0);
  return Number.isFinite(number) ? String(number) : new CellError("#VALUE!", `${name} must be a number.`);
}

function toBoolean(name: string, value: Exclude<Value, CellError>): string | CellError {
  if (typeof value === "string" && !/^(true|false)$/i.test(value)) {
    return new CellError("#VALUE!", `${name} must be TRUE or FALSE.`);
  }
  return String(typeof value === "string" ? /^true$/i.test(value) : Boolean(value));
}
