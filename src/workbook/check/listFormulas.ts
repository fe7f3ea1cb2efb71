import { doneWith, inExcel, type Outcome } from "../outcome";
import { findFormulas } from "./findFormulas";
import type { Formula } from "./formula";
import { findSheets } from "./sheets";

/** Every formula of the workbook that calls a DD function. */
export const listFormulas = (): Promise<Outcome<Formula[]>> =>
  inExcel(async (context) => doneWith(await findFormulas(context, await findSheets(context))));
