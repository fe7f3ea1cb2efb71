import { refused, type Outcome } from "../outcome";
import type { Draft } from "./draft";
import { insertFormula } from "./insertFormula";
import { prepare } from "./prepare";

/** Writes the formula of a draft into a cell, from the workbook as it is now: sheets and tables may have got other names. */
export async function insertCalculation(draft: Draft, target: string): Promise<Outcome<string>> {
  const prepared = await prepare(draft, () => false);
  if (!prepared.ok) return prepared;
  const { formula = null, inputs = [], preview = null, problems = [], reads = [] } = prepared.value ?? {};
  if (formula === null) return refused(problems.map(({ sentence }) => sentence).join(" "));
  const rows = preview?.result.ok ? preview.result.rows.length : 1;
  return insertFormula({ formula, target, inputs: inputs.length > 0 ? inputs : reads, rows });
}
