import { monthText } from "../../engine/month";
import { all, then, type Result } from "../../engine/issue";
import { shown, step, type Step } from "../../engine/working";
import { accountLines } from "../statement/accountLines";
import type { MonthUsage } from "../statement/monthUsage";
import { readBlocks, readStatement, type StatementArguments, type StatementInput } from "../statement/statement";
import { accountTotal, printed, totalCost } from "../statement/statementRows";
import { readReconciledBill } from "../statement/differences/reconcileBill";
import { readMonthToDate } from "../statement/monthToDate";
import { cheapest, readWhatIf } from "../statement/whatIf";
import { perCell, working, type Working } from "./working";

/** DD.STATEMENT: a bill is explained by what it is made of; each of its lines has a working of its own in DD.EXPLAIN. */
export function statementWorking(...args: Parameters<typeof readBlocks>): Result<Working> {
  const [only, ...others] = [...args].reverse();
  const account = others.reverse() as StatementArguments;
  return then(all([readStatement(...account), readBlocks(...account, only)] as const), ([input]) =>
    working([
      step("Months", input.months.length, "", monthsHow(input.months), "statement"),
      ...groupSteps(input),
      ...input.months.flatMap((usage) => monthSteps(input, usage)),
    ]),
  );
}

/** DD.MONTHTODATE */
export const monthToDateWorking = (...args: Parameters<typeof readMonthToDate>): Result<Working> =>
  then(readMonthToDate(...args), ({ projected, total, elapsedHours, note }) =>
    working([
      step("Elapsed hours", elapsedHours, "hours", note, "monthToDate"),
      step("Lines", projected.length, "", "those of the contract, then those that are only in usage", "statement"),
      step(
        "Projected cost",
        total.ok ? total.value : "not known",
        "",
        total.ok ? "sum of the lines at the month's end, to the cent" : "a line that it adds up is not known",
        "monthToDate",
      ),
    ]),
  );

/** DD.WHATIF */
export const whatIfWorking = (...args: Parameters<typeof readWhatIf>): Result<Working> =>
  then(readWhatIf(...args), ({ titles, bills, totals }) =>
    working([
      ...titles.map((title, index) => {
        const total = totals[index];
        const known = total?.ok === true;
        const how = known ? `the bill of ${bills[index]?.length} lines on these terms` : "a line is not known";
        return step(title, known ? total.value : "not known", "", how, "whatIf");
      }),
      step("Cheapest", cheapest(totals, titles), "", "the lowest of the totals", "whatIf"),
    ]),
  );

/** DD.RECONCILEBILL */
export const reconcileBillWorking = (...args: Parameters<typeof readReconciledBill>): Result<Working> =>
  then(readReconciledBill(...args), ({ figures, total }) =>
    working(
      perCell(
        [...figures, ...(total === null ? [] : [total])].map(
          ({ product, measure, unit, computed, reported, causes }) => {
            const shownOf = (figure: typeof computed): string =>
              figure === null ? "nothing" : figure.ok ? shown(figure.value) : "not known";
            const why = causes.map(({ heading }) => heading).join(", ");
            const how = `${shownOf(computed)} computed, ${shownOf(reported)} reported${why === "" ? "" : `: ${why}`}`;
            return step(`${product}, ${measure}`, computed?.ok ? computed.value : "", unit, how, "reconcileBill");
          },
        ),
        "figures",
      ),
    ),
  );

const monthsHow = (months: readonly MonthUsage[]): string =>
  months
    .map(({ month, span, perMonth }) => {
      const name = month === null ? "counted hours" : monthText(month);
      return perMonth ? `${name} (figures of the month)` : `${name} (${span} hours)`;
    })
    .join(", ");

function groupSteps({ table, months }: StatementInput): Step[] {
  const { group } = table.columns;
  if (group === null) return [];
  const names = [...new Set(months.flatMap(({ groups }) => groups))];
  const how = "each bears the account's lines in proportion to its own usage";
  return [step(`Groups by ${group.title}`, names.length, "", how, "organizations")];
}

function monthSteps({ terms, months }: StatementInput, usage: MonthUsage): Step[] {
  const lines = accountLines(terms, usage).map(printed);
  const of = months.length > 1 && usage.month !== null ? ` of ${monthText(usage.month)}` : "";
  const unknown = lines.filter((line) => !totalCost(line).ok).map(({ name }) => name);
  const total = accountTotal(lines);
  return [
    step(`Lines${of}`, lines.length, "", "those of the contract, then those that are only in usage", "statement"),
    step(
      `Lines${of} that are not known`,
      unknown.length,
      "",
      unknown.length === 0 ? "none" : `${unknown.join(", ")}: their notes say why`,
      "statement",
    ),
    step(
      `Total cost${of}`,
      total.ok ? total.value : "not known",
      "",
      total.ok ? "sum of the lines as they are printed, to the cent" : "a line that it adds up is not known",
      "money",
    ),
  ];
}
