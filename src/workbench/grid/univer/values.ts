/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-argument */
import { CellValueType, type ICellData, type IRange, type Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { MAX_ROWS } from "../address";
import { CellError, type Argument, type CellInput, type Matrix, type Value } from "../engine";
import type { Rect } from "../rect";
import { toUniverStyle } from "./cellStyles";
import type { Loose } from "./loose";

const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!|BUSY!|ERROR!|CONNECT!)$/;

export const toUniverRange = ({ row, col, rows, cols }: Rect): IRange => ({
  startRow: row,
  startColumn: col,
  endRow: row + rows - 1,
  endColumn: col + cols - 1,
});

export const fromUniverRange = (range: IRange): Rect => ({
  row: range.startRow,
  col: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  cols: range.endColumn - range.startColumn + 1,
});

/** A cell's stored value: getters of Univer's API strip numbers to 12 digits, the raw data does not. */
export function fromCellData(cell: Nullable<ICellData>): Value {
  if (!cell || cell.v === undefined || cell.v === null || cell.v === "") return null;
  const { v, t } = cell;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true;
  if (typeof v !== "string") return v;
  if (ERROR.test(v)) return new CellError(v);
  return t === CellValueType.NUMBER && v.trim() !== "" && !Number.isNaN(Number(v)) ? Number(v) : v;
}

export function toCellData({ value, formula, format }: CellInput): ICellData {
  const named = format?.named === undefined ? {} : { custom: { style: format.named } };
  const style = format && { s: toUniverStyle(format), ...named };
  if (formula) return { f: formula, v: null, si: null, p: null, ...style };
  if (value === undefined && format) return { ...style };
  if (value === undefined || value === null || value === "")
    return { v: null, f: null, si: null, p: null, t: null, ...style };
  if (typeof value === "boolean")
    return { v: value ? 1 : 0, f: null, si: null, p: null, t: CellValueType.BOOLEAN, ...style };
  return {
    v: value,
    f: null,
    si: null,
    p: null,
    t: typeof value === "string" ? CellValueType.STRING : CellValueType.NUMBER,
    ...style,
  };
}

function fromLeaf(leaf: Loose): Value {
  if (leaf === null || leaf === undefined || leaf.isNull()) return null;
  return leaf.isError() ? new CellError(leaf.getErrorType()) : leaf.getValue();
}

function fromRows(array: Loose): Value[][] {
  const rows = array.getArrayValue() as Loose[][];
  return Array.from(rows, (row) => Array.from(row ?? [], fromLeaf));
}

/** A whole-column reference reaches a function with every row of an Excel sheet; the rows below the grid share one array. */
function padColumn(rows: Value[][], width: number): Matrix {
  const blank = new Array<Value>(width).fill(null);
  const all = new Array<readonly Value[]>(MAX_ROWS).fill(blank);
  rows.forEach((row, index) => (all[index] = row));
  return all;
}

/** What Univer hands to a function, as the port has it: reference, array, value, or nothing. */
export function fromVariant(variant: Loose): Argument {
  if (variant === null || variant === undefined) return undefined;
  if (variant.isReferenceObject()) {
    const rows = fromRows(variant.toArrayValueObject());
    if (variant.isColumn()) return padColumn(rows, rows[0]?.length ?? 1);
    return rows;
  }
  if (variant.isNull()) return undefined;
  if (variant.isError()) return new CellError(variant.getErrorType());
  return variant.isArray() ? fromRows(variant) : fromLeaf(variant);
}

function toLeaf(value: Value): Loose {
  if (value instanceof CellError) return ErrorValueObject.create(value.code as Loose, value.message);
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  return typeof value === "boolean" ? BooleanValueObject.create(value) : StringValueObject.create(value);
}

/** A function's result for Univer; more than one cell spills. */
export function toVariant(result: Value | Matrix): Loose {
  if (!Array.isArray(result)) return toLeaf(result as Value);
  const rows = result as Matrix;
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toLeaf)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
