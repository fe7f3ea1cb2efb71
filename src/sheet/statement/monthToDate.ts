import type { Exact } from "../../engine/exact";
import { fail, ok, then, type Result } from "../../engine/issue";
import { hoursInMonth, monthText } from "../../engine/month";
import { totalOf, type StatementLine } from "../../engine/statement";
import { toCell, type Cell, type CellResult } from "../result";
import { accountLines, type AccountLine } from "./accountLines";
import type { Input } from "../cells";
import { readStatement, type StatementInput } from "./statement";
import { figureCell, noteOf } from "./statementRows";

const header = [
  "Product",
  "Unit",
  "Commitment",
  "Usage to date",
  "Projected usage",
  "Included usage",
  "To date ÷ included",
  "Projected ÷ included",
  "On-demand to date",
  "Projected on-demand",
  "Projected cost",
  "Note",
];

/** The month in progress: what has been used, where it leads, and how much of the included usage that is. */
export function monthToDate(...args: MonthToDateArguments): CellResult<Cell[][]> {
  return toCell(
    then(readMonthToDate(...args), ({ toDate, projected, total, note }) => {
      const lines = toDate.map((line, index) => cells(line, projected[index] ?? line));
      const blank: Cell[] = header.slice(1, 10).map(() => "");
      return ok([[...header], ...lines, ["Total", ...blank, figureCell(total), note]]);
    }),
  );
}

/** The arguments of MONTHTODATE, in their order. */
type MonthToDateArguments = [
  usage: Input,
  contract: Input,
  allotments: Input,
  month: Input,
  settings: Input,
  rates: Input,
];

export const readMonthToDate = (
  ...[usage, contract, allotments, month, settings, rates]: MonthToDateArguments
): Result<InProgress> => then(readStatement(usage, contract, allotments, month, null, settings, rates), inProgress);

interface InProgress {
  readonly toDate: readonly AccountLine[];
  readonly projected: readonly AccountLine[];
  /** What the month is going to cost. */
  readonly total: Result<Exact>;
  readonly elapsedHours: number;
  readonly note: string;
}

/** The latest month of the usage, with the hours that have elapsed: those of the settings, else up to the last row. */
function inProgress({ terms, months, notes }: StatementInput): Result<InProgress> {
  const usage = months.at(-1);
  if (usage === undefined || usage.month === null)
    return fail("badValue", "month", "is blank", "usage counts its hours: give the month that they belong to");
  const elapsedHours = terms.settings.elapsedHours ?? usage.last;
  if (usage.perMonth && terms.settings.elapsedHours === null)
    return fail(
      "badValue",
      "settings (Elapsed hours)",
      "is left out",
      "figures of a month need the hours that have passed",
    );
  const elapsed = usage.until(elapsedHours);
  const settings = { ...terms.settings, elapsedHours };
  const toDate = accountLines({ ...terms, settings }, elapsed);
  const projected = accountLines({ ...terms, settings, projected: true }, elapsed);
  const hours = `${monthText(usage.month)}, ${elapsedHours} hours of ${hoursInMonth(usage.month)} elapsed`;
  return ok({
    toDate,
    projected,
    total: totalOf(projected.map(({ computed }) => then(computed, ({ costs }) => costs.total))),
    elapsedHours,
    note: [`${hours}; sums grow with the hours, averages and HWMP stay.`, ...notes].join(" "),
  });
}

function cells({ name, computed, notes }: AccountLine, end: AccountLine): Cell[] {
  const figure = (of: (line: StatementLine) => Result<Exact>, at = computed): Cell => figureCell(then(at, of));
  const ofIncluded = (at: AccountLine["computed"]): Cell =>
    computed.ok && computed.value.quantities.included.isZero()
      ? ""
      : figureCell(
          then(at, ({ quantities }) =>
            then(end.computed, (whole) => ok(quantities.billable.dividedBy(whole.quantities.included))),
          ),
        );
  return [
    name,
    computed.ok ? computed.value.unit : "",
    figure(({ quantities }) => ok(quantities.commitment)),
    figure(({ quantities }) => ok(quantities.billable)),
    figure(({ quantities }) => ok(quantities.billable), end.computed),
    figure(({ quantities }) => ok(quantities.included), end.computed),
    ofIncluded(computed),
    ofIncluded(end.computed),
    figure(({ quantities }) => ok(quantities.onDemand)),
    figure(({ quantities }) => ok(quantities.onDemand), end.computed),
    figure(({ costs }) => costs.total, end.computed),
    noteOf(computed.ok ? [...computed.value.line.warnings, ...notes] : notes, [
      computed,
      then(end.computed, ({ costs }) => costs.total),
    ]),
  ];
}
