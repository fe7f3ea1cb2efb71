import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { HourColumns } from "../columns";

/** Another engine with a contract-month in it, ready to compute it anew. */
export interface Peer {
  /** Recomputes every product's on-demand usage with so many hosts committed; their sum. */
  readonly recalculate: (committed: number) => number | Promise<number>;
  readonly version: string;
}

export type PreparePeer = (columns: readonly HourColumns[]) => Promise<Peer>;

const requirePeer = createRequire(resolve("bench/package.json"));

/** A package of bench/package.json; it is no dependency of the project and has no types here. */
export const importPeer = async (name: string): Promise<unknown> =>
  import(pathToFileURL(requirePeer.resolve(name)).href);

export const fileOfPeer = (path: string): string => requirePeer.resolve(path);

export const versionOf = (name: string): string => {
  const { dependencies } = requirePeer("./package.json") as { dependencies: Record<string, string> };
  return dependencies[name] ?? "";
};

/** The formula of a product as one writes it with native functions: no hour below 0, the larger of commitment and units. */
export function nativeFormula(usage: string, units: string, committed: string): string {
  const counted = `(${units}+${committed}+ABS(${units}-${committed}))/2`;
  const above = `(${usage}-${counted}*15/73)`;
  return `SUMPRODUCT((${above}+ABS${above})/2)`;
}

/** "A", "B" … of a column, counted from 0. */
export const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
