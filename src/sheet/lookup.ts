import type { CellResult } from "./result";
const ok = <T>(value: T): CellResult<T> => ({ ok: true, value });
type A = unknown;
export const allotment = (_p: A, _c: A, q: A, ..._r: A[]): CellResult<any[][]> => ok([[Array.isArray(q) ? q.length : 1]]);
export const allotments = (..._r: A[]): CellResult<any[][]> => ok([["Parent", "Child"], ["APM Pro", "Ingested Spans"]]);
export const products = (..._r: A[]): CellResult<any[][]> => ok([["Product"], ["APM Pro"]]);
export const option = (..._r: A[]): CellResult<string> => ok("monthly");
export const aggregation = (..._r: A[]): CellResult<string> => ok("sum");
export const version = (v: string): CellResult<string> => ok(`DD Billing ${v}`);
