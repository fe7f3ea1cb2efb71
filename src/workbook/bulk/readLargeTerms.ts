import { toCell } from "../../sheet/result";
import type { StatementTerms } from "../../sheet/statement/accountLines";
import { readStatementTerms } from "../../sheet/statement/readStatementTerms";
import { readRanges, type Wanted } from "../formula/readRange";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import type { SourceChoice } from "../reports/readSource";

/** The tables of the workbook that a bill of large usage is priced by, by their names. */
export type LargeContract = Pick<SourceChoice, "contract" | "rates">;

export interface LargeTerms {
  readonly terms: StatementTerms;
  /** What is to be said of the whole bill. */
  readonly notes: readonly string[];
}

/** Reads the chosen contract as DD.STATEMENT is given it. */
export const readLargeTerms = ({ contract, rates }: LargeContract): Promise<Outcome<LargeTerms>> =>
  inExcel(async (context) => {
    const table = (name: string): Excel.Table => context.workbook.tables.getItem(name);
    const whole = (name: string): Wanted => ({ range: table(name).getRange(), spill: false });
    const settings: Wanted = { range: table(contract.DD_Settings).getDataBodyRange(), spill: false };
    const wanted = [whole(contract.DD_Contract), whole(contract.DD_Allotments), settings];
    const read = await readRanges(context, rates === null ? wanted : [...wanted, whole(rates)]);
    const [lines, allotments, given, tiers] = read.map(({ values }) => values);
    const terms = toCell(readStatementTerms(lines, allotments, given, tiers ?? null));
    return terms.ok ? doneWith(terms.value) : refused(terms.message);
  });
