import { sum } from "../../../engine/exact";
import { all, fail, ok, then, type Result } from "../../../engine/issue";
import type { Month } from "../../../engine/month";
import type { StatementLine } from "../../../engine/statement";
import { toFigure } from "../../result";
import { accountLines } from "../accountLines";
import { groupLines } from "../organizations";
import { readStatement, type StatementArguments } from "../statement";
import { printed, type PrintedLine } from "../statementRows";

/** A line whose amounts are all known, in the figures that the statement shows. */
export interface ExportedLine {
  readonly month: Month;
  /** "" where the statement is not grouped. */
  readonly organization: string;
  readonly of: StatementLine;
  readonly commitment: number;
  readonly onDemand: number;
  readonly committedCost: number;
  readonly onDemandCost: number;
  readonly totalCost: number;
}

export interface Exported {
  readonly lines: readonly ExportedLine[];
  readonly currency: string | null;
}

/** The lines of a statement for a file. A file has no place for what is not known, so that every unknown refuses it. */
export function exportedLines(...args: StatementArguments): Result<Exported> {
  return then(readStatement(...args), ({ terms, table, months }) => {
    const grouped = table.columns.group !== null;
    const lines = months.flatMap((usage) => {
      const account = accountLines(terms, usage);
      const blocks = grouped ? groupLines(account, usage) : [{ name: "", lines: account.map(printed) }];
      return blocks.flatMap((block) => block.lines.map((line) => exported(line, usage.month, block.name)));
    });
    return then(all(lines), (known) => ok({ lines: known, currency: terms.settings.currency }));
  });
}

function exported({ computed }: PrintedLine, month: Month | null, organization: string): Result<ExportedLine> {
  if (month === null)
    return fail("badValue", "month", "is blank", "usage counts its hours: give the month that they belong to");
  return then(computed, ({ of, quantities, costs }) =>
    then(all([costs.committed, costs.onDemand] as const), (amounts) =>
      then(
        all([
          toFigure(quantities.commitment),
          toFigure(quantities.onDemand),
          toFigure(amounts[0]),
          toFigure(amounts[1]),
          toFigure(sum(amounts)),
        ] as const),
        ([commitment, onDemand, committedCost, onDemandCost, totalCost]) =>
          ok({ month, organization, of, commitment, onDemand, committedCost, onDemandCost, totalCost }),
      ),
    ),
  );
}
