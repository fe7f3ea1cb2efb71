/* eslint-disable @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access */
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Loose } from "./loose";

const INSTALLED = Symbol("local names");
/** More than Univer keeps. */
const READINGS = 5000;

/**
 * Univer 0.25.1 keeps the tokens of a formula, and changes those of LET and LAMBDA while it makes sense of them: read again,
 * their names are blank. Such a formula is never found among those kept, because its end has another number of spaces.
 */
export function installLocalNames(): void {
  const builder = LexerTreeBuilder.prototype as Loose;
  if (builder[INSTALLED]) return;
  builder[INSTALLED] = true;
  const read = builder.treeBuilder;
  let readings = 0;
  builder.treeBuilder = function (this: Loose, formula: string, ...rest: unknown[]) {
    const hasNames = /\b(?:LET|LAMBDA)\(/i.test(formula);
    readings = hasNames ? (readings + 1) % READINGS : readings;
    return read.call(this, hasNames ? formula + " ".repeat(readings) : formula, ...rest);
  };
}
