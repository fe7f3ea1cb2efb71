import type { MonthText } from "../../../catalog/schema";
import { hoursInMonth } from "../../../engine/month";
import { monthAfter } from "../../moment";
import type { HourText } from "../../rows";
import { remembering } from "../remembering";
import { billMonth, type BilledMeter } from "./billMonth";
import type { Span } from "./demoTerms";
import type { DemoBilledAccount } from "./organizations";
import { hoursSince1970, toMonth } from "./readings";
import { readMeters, type MeterMonth } from "./readMeters";

/** How many months before this one Datadog still has. */
const monthsKept = 13;
/** Bills that are kept, since the days of a month are asked for again and again. */
const billsKept = 500;

/** What the demo's accounts have used and owe by an hour. */
export interface Books {
  readonly now: HourText;
  readonly thisMonth: MonthText;
  /** The hours of a month of which there are figures; 0 before the first month kept and after this one. */
  readonly hoursOf: (month: MonthText) => number;
  readonly bill: (account: DemoBilledAccount, month: MonthText, span: Span) => readonly BilledMeter[];
}

/** Books for any hour; what was worked out for one serves the next. */
export function createBooks(): (now: HourText) => Books {
  const read = remembering<readonly MeterMonth[]>(monthsKept * 4);
  const bills = remembering<readonly BilledMeter[]>(billsKept);
  return (now) => {
    const thisMonth = now.slice(0, 7) as MonthText;
    return {
      now,
      thisMonth,
      hoursOf: (month) => {
        if (month < monthAfter(thisMonth, -monthsKept) || month > thisMonth) return 0;
        return month === thisMonth ? hoursSince1970(now) - hoursSince1970(month) : hoursInMonth(toMonth(month));
      },
      bill: (account, month, span) =>
        bills(`${account.id} ${month} ${span.hours} ${span.projected}`, () =>
          billMonth(
            account,
            month,
            span,
            read(`${account.id} ${month}`, () => readMeters(account, month)),
          ),
        ),
    };
  };
}
