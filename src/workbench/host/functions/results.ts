import { CellError, type Matrix, type Value } from "../../grid/engine";

/** One entry of SetInvocationArrayResults: id, whether it worked, the value or message, and the error's number. */
export type WireResult = readonly [id: number, worked: boolean, value: unknown, errorCode?: unknown];

/** The numbers by which office.js names the error of a call. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};
const CARRIES_MESSAGE = new Set(["#VALUE!", "#N/A"]);

/** What a cell shows for the answer of a custom function. */
export function fromWire([, worked, value, errorCode]: WireResult): Value | Matrix {
  if (worked) return Array.isArray(value) ? fromMatrix(value) : fromElement(value);
  if (value === "NaN" || value === "Infinity") return new CellError("#NUM!");
  const code = ERRORS[typeof errorCode === "number" ? errorCode : 0] ?? "#VALUE!";
  return failure(code, value);
}

function failure(code: string, message: unknown): CellError {
  return new CellError(code, CARRIES_MESSAGE.has(code) && typeof message === "string" ? message : "");
}

function fromMatrix(rows: readonly unknown[]): Matrix | CellError {
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isRectangle = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isRectangle) return new CellError("#VALUE!", "The function must return a rectangle of values.");
  return (rows as unknown[][]).map((row) => row.map(fromElement));
}

/** Excel shows 0 for null: NaN in a matrix, and undefined, arrive as that. */
function fromElement(value: unknown): Value {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : new CellError("#NUM!");
  if (typeof value === "string" || typeof value === "boolean") return value;
  const { code, basicValue, message, type } = value as Record<string, unknown>;
  if (type === "Error" || typeof code === "string") return failure(String(code ?? basicValue), message);
  if (type === "FormattedNumber" && typeof basicValue === "number") return basicValue;
  return new CellError("#VALUE!", "The function returned an object.");
}
