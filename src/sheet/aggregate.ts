import type { CellResult } from "./result";
const ok = <T>(value: T): CellResult<T> => ({ ok: true, value });
type A = unknown;
export const aggregate = (..._r: A[]): CellResult<number> => ok(1);
export const hwmp = (..._r: A[]): CellResult<number> => ok(1);
export const average = (..._r: A[]): CellResult<number> => ok(1);
export const hourlyAverage = (..._r: A[]): CellResult<any[][]> => ok([[1], [2]]);
export const billable = (..._r: A[]): CellResult<any[][]> => ok([[1]]);
