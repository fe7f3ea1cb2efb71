import type { MonthText } from "../../../catalog/schema";
import type { Exact } from "../../../engine/exact";
import type { Result } from "../../../engine/issue";
import type { Costs } from "../../../engine/statement";
import { monthAfter, monthsBetween } from "../../moment";
import { productOf } from "../../productOf";
import type { CostRow, CostType, DayText, Origin } from "../../rows";

import type { Books } from "./books";
import type { Span } from "./demoTerms";
import { originIn, type DemoBilledAccount, type DemoOrganization } from "./organizations";

/** The days of the next month on which Datadog has a month's final cost, and its cost by tags; the day of this one that brings a projection. */
const finalOn = 16;
export const attributedOn = 19;
const projectedOn = 12;

const dayOf = (day: string): number => Number(day.slice(8, 10));

/** Whether the figures of a month that has ended are there, if they come on such a day of the next month. */
export const isThere = ({ now, thisMonth }: Books, month: MonthText, day: number): boolean =>
  month < monthAfter(thisMonth, -1) || (month === monthAfter(thisMonth, -1) && dayOf(now) >= day);

type View = "summary" | "sub-org";

/** Final cost of the months from one to another, both included. */
export const historicalCostRows = (
  books: Books,
  accounts: readonly DemoBilledAccount[],
  view: View,
  from: MonthText,
  to: MonthText,
): CostRow[] =>
  monthsBetween(from, to)
    .filter((month) => books.hoursOf(month) > 0 && isThere(books, month, finalOn))
    .flatMap((month) =>
      costRows(
        books,
        accounts,
        view,
        { month, costType: "historical", day: `${month}-01` as DayText },
        whole(books, month),
      ),
    );

/** Cost so far, of this month and the last. */
export const estimatedCostRows = (
  books: Books,
  accounts: readonly DemoBilledAccount[],
  view: View,
  from: MonthText,
  to: MonthText,
): CostRow[] =>
  monthsBetween(from, to)
    .filter((month) => isEstimated(books, month))
    .flatMap((month) =>
      costRows(
        books,
        accounts,
        view,
        { month, costType: "estimated", day: `${month}-01` as DayText },
        whole(books, month),
      ),
    );

/** The same by days: each holds the cost since the first of its month. */
export function estimatedCostByDayRows(
  books: Books,
  accounts: readonly DemoBilledAccount[],
  view: View,
  from: DayText,
  to: DayText,
): CostRow[] {
  const months = monthsBetween(from.slice(0, 7) as MonthText, to.slice(0, 7) as MonthText);
  return months
    .filter((month) => isEstimated(books, month))
    .flatMap((month) =>
      Array.from({ length: Math.ceil(books.hoursOf(month) / 24) }, (_, index) => index).flatMap((index) => {
        const day = `${month}-${String(index + 1).padStart(2, "0")}` as DayText;
        const hours = Math.min(books.hoursOf(month), 24 * (index + 1));
        const span = { hours, projected: false };
        return day < from || day > to
          ? []
          : costRows(books, accounts, view, { month, costType: "estimated", day }, span);
      }),
    );
}

/** Cost of this month at its end. */
export function projectedCostRows(books: Books, accounts: readonly DemoBilledAccount[], view: View): CostRow[] {
  const { now, thisMonth: month } = books;
  if (dayOf(now) < projectedOn) return [];
  const span = { hours: books.hoursOf(month), projected: true };
  return costRows(books, accounts, view, { month, costType: "projected", day: `${month}-01` as DayText }, span);
}

const whole = (books: Books, month: MonthText): Span => ({ hours: books.hoursOf(month), projected: false });

const isEstimated = (books: Books, month: MonthText): boolean =>
  books.hoursOf(month) > 0 && month >= monthAfter(books.thisMonth, -1);

interface Period {
  readonly month: MonthText;
  readonly day: DayText;
  readonly costType: CostType;
}

/** Charges of the account as a whole, or of what each organization bears; what nobody bears is the first organization's. */
function costRows(
  books: Books,
  accounts: readonly DemoBilledAccount[],
  view: View,
  period: Period,
  span: Span,
): CostRow[] {
  return accounts.flatMap((account) => {
    const [parent] = account.organizations;
    return books.bill(account, period.month, span).flatMap(({ meter, line, parts }) => {
      const { dimension } = meter;
      if (dimension === null) return [];
      const shared = parts.flatMap(({ organization, share }) =>
        share === null ? [] : [{ organization, costs: share.costs }],
      );
      const bearing: readonly { organization: DemoOrganization; costs: Costs }[] =
        view === "summary" || shared.length === 0 ? [{ organization: parent, costs: line.costs }] : shared;
      return bearing.flatMap(({ organization, costs }) =>
        charges(originIn(account, organization), dimension, period, costs),
      );
    });
  });
}

function charges(origin: Origin, key: string, period: Period, costs: Costs): CostRow[] {
  const charge = (chargeType: string, cost: Result<Exact>): CostRow => ({
    ...origin,
    ...period,
    product: productOf("dimension", key).product,
    key,
    chargeType,
    cost: cost.ok ? cost.value.toNumber() : null,
  });
  return [charge("committed", costs.committed), charge("on_demand", costs.onDemand)];
}
