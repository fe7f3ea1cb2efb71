/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access */
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Loose } from "./loose";

const INSTALLED = Symbol("formula readings");
/** More than Univer keeps. */
const READINGS = 5000;

let ofNames = 0;
let ofLocalNames = 0;

const next = (reading: number) => (reading + 1) % READINGS;

/**
 * Univer 0.25.1 keeps the tokens of a formula, with the references of its names in their place, and changes those of LET and
 * LAMBDA while it makes sense of them: read again, their names are blank. A formula is not found among those kept where its end
 * has another number of spaces: as many as names have changed, or with names of its own, as it was read.
 */
export function installFormulaReadings(): void {
  const builder = LexerTreeBuilder.prototype as Loose;
  if (builder[INSTALLED]) return;
  builder[INSTALLED] = true;
  const read = builder.treeBuilder;
  builder.treeBuilder = function (this: Loose, formula: string, ...rest: unknown[]) {
    const hasNames = /\b(?:LET|LAMBDA)\(/i.test(formula);
    if (hasNames) ofLocalNames = next(ofLocalNames);
    return read.call(this, formula + " ".repeat(hasNames ? ofLocalNames : ofNames), ...rest);
  };
}

/** A name means something else from now on. */
export function readFormulasAnew(): void {
  ofNames = next(ofNames);
}
