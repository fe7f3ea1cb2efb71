/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return */
import { SpreadsheetSkeleton } from "@univerjs/engine-render";
import type { Loose } from "./loose";

const INSTALLED = Symbol("row heights");

/**
 * Univer 0.25.1 measures rows that were written to when the browser is idle. A sheet that has been deleted by then throws,
 * and no row of any sheet is measured after that: it has no rows to measure.
 */
export function installRowHeights(): void {
  const skeleton = SpreadsheetSkeleton.prototype as Loose;
  if (skeleton[INSTALLED]) return;
  skeleton[INSTALLED] = true;
  const measure = skeleton.calculateAutoHeightInRange;
  skeleton.calculateAutoHeightInRange = function (this: Loose, ...ranges: unknown[]) {
    return this.getWorksheetConfig() === null ? [] : measure.apply(this, ranges);
  };
}
