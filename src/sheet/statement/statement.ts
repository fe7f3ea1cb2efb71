import { all, fail, ok, then, type Result } from "../../engine/issue";
import { monthText, type Month } from "../../engine/month";
import { readText, type Input } from "../cells";
import { readMonth } from "../readMonth";
import { toCell, type Cell, type CellResult } from "../result";
import { accountLines, type StatementTerms } from "./accountLines";
import { monthsOf, type MonthUsage } from "./monthUsage";
import { groupLines } from "./organizations";
import { readStatementTerms } from "./readStatementTerms";
import { readUsageTable, type UsageTable } from "./readUsageTable";
import { lineCells, printed, statementHeader, totalCells, type PrintedLine } from "./statementRows";

/** The arguments of STATEMENT, in their order. */
export type StatementArguments = [
  usage: Input,
  contract: Input,
  allotments: Input,
  month: Input,
  groupBy: Input,
  settings: Input,
  rates: Input,
];

export interface StatementInput {
  readonly terms: StatementTerms;
  readonly table: UsageTable;
  readonly months: readonly MonthUsage[];
  /** What is to be said of the whole. */
  readonly notes: readonly string[];
}

export function readStatement(
  ...[usage, contract, allotments, month, groupBy, settings, rates]: StatementArguments
): Result<StatementInput> {
  return then(readText(groupBy, "groupBy"), (group) =>
    then(
      all([
        readUsageTable(usage, group),
        readMonth(month),
        readStatementTerms(contract, allotments, settings, rates),
      ] as const),
      ([table, asked, { terms, notes }]) => {
        const given = terms.settings;
        const months = monthsOf(table, asked, given.elapsedHours);
        const [first] = months;
        if (first === undefined)
          return fail(
            "noData",
            "month",
            `is ${asked === null ? "blank" : monthText(asked)}`,
            `usage has rows of ${table.months.map(({ month: one }) => (one === null ? "" : monthText(one))).join(", ")}`,
          );
        if (given.elapsedHours !== null && months.length > 1)
          return fail("badValue", "settings (Elapsed hours)", "is given for several months", "give month too");
        return ok({
          terms,
          table,
          months,
          notes,
        });
      },
    ),
  );
}

/** The bill: a line a product and their total; by month where usage has several, and by organization where that is asked for. */
export function statement(...args: [...StatementArguments, only: Input]): CellResult<Cell[][]> {
  return toCell(
    then(readBlocks(...args), ({ table, months }) => {
      const { group } = table.columns;
      const several = months.length > 1;
      const header: Cell[] = [
        ...(several ? ["Month"] : []),
        ...(group === null ? [] : [group.title]),
        ...statementHeader,
      ];
      const body = months.flatMap(({ month, blocks }) =>
        blocks.flatMap(({ name, lines, notes }) => {
          const front: Cell[] = [
            ...(several && month !== null ? [monthText(month)] : []),
            ...(group === null ? [] : [name]),
          ];
          return [...lines.map(lineCells), totalCells(lines, notes)].map((cells) => [...front, ...cells]);
        }),
      );
      return ok([header, ...body]);
    }),
  );
}

interface MonthBlocks {
  readonly month: Month | null;
  readonly blocks: readonly Block[];
}

/** What the statement shows: every block, or the one that `only` names, in each month that has it. */
export function readBlocks(
  ...[usage, contract, allotments, month, groupBy, settings, rates, only]: [...StatementArguments, only: Input]
): Result<{ readonly table: UsageTable; readonly months: readonly MonthBlocks[] }> {
  return then(
    all([readStatement(usage, contract, allotments, month, groupBy, settings, rates), readText(only, "only")] as const),
    ([input, name]) => {
      const { table } = input;
      const months = input.months.map((one) => ({ month: one.month, blocks: blocks(input, one) }));
      if (name === null) return ok({ table, months });
      if (table.columns.group === null)
        return fail("badValue", "only", `is "${name}"`, 'it names a group: give groupBy too, such as "Organization"');
      const named = months.map((one) => ({
        ...one,
        blocks: one.blocks.filter((block) => block.name.toLowerCase() === name.toLowerCase()),
      }));
      const known = [...new Set(months.flatMap((one) => one.blocks.map((block) => `"${block.name}"`)))];
      return named.every((one) => one.blocks.length === 0)
        ? fail("noData", "only", `is "${name}"`, `the groups are ${known.slice(0, 20).join(", ")}`)
        : ok({ table, months: named });
    },
  );
}

interface Block {
  readonly name: string;
  readonly lines: readonly PrintedLine[];
  readonly notes: readonly string[];
}

/** One block for each organization, then the account's. */
function blocks({ terms, table, notes }: StatementInput, usage: MonthUsage): Block[] {
  const lines = accountLines(terms, usage);
  const { group } = table.columns;
  const whole = { name: group === null ? "" : allOf(group.title), lines: lines.map(printed), notes };
  const parts = group === null ? [] : groupLines(lines, usage).map((part) => ({ ...part, notes: [] }));
  return [...parts, whole];
}

/** The name of the account's block, beside those of its parts. */
export const allOf = (title: string): string =>
  /^(organization|account)$/i.test(title) ? `All ${title.toLowerCase()}s` : "All";
