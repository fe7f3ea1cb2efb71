import type { Aggregation, MonthText } from "../../../catalog/schema";
import { Exact, sum } from "../../../engine/exact";
import { hourAfter } from "../../moment";
import type { BillableRow, HourText } from "../../rows";
import { apiCount, named, percentage } from "./apiCount";
import type { BilledMeter } from "./billMonth";
import type { Books } from "./books";
import { originIn, type DemoBilledAccount, type DemoOrganization } from "./organizations";
import { hoursSince1970 } from "./readings";

const endings: Readonly<Record<string, Aggregation>> = {
  top99p: "HWMP",
  sum: "sum",
  average: "average",
  maximum: "maximum",
};

/** Billable usage of a month so far, of each organization beside its account. */
export function billableRows(books: Books, accounts: readonly DemoBilledAccount[], month: MonthText): BillableRow[] {
  const hours = books.hoursOf(month);
  if (hours === 0) return [];
  return accounts.flatMap((account) =>
    books.bill(account, month, { hours, projected: false }).flatMap((billed) => ofMeter(account, billed, month, hours)),
  );
}

function ofMeter(account: DemoBilledAccount, billed: BilledMeter, month: MonthText, hours: number): BillableRow[] {
  const { meter, line, parts } = billed;
  const key = meter.billable;
  if (key === null) return [];
  const { billable, commitment, onDemand } = line.quantities;
  const count = (figure: Exact): number | null => named("billable", key, apiCount(figure, "billable", key)).usage;
  const whole = sum(parts.map(({ usage }) => usage));
  const first = `${month}-01T00` as HourText;
  return parts.map(({ organization, usage }) => ({
    ...originIn(account, organization),
    month,
    product: named("billable", key, null).product,
    key,
    aggregation: endings[key.slice(key.lastIndexOf("_") + 1)] ?? null,
    unit: named("billable", key, null).unit ?? line.unit,
    organizationUsage: count(usage),
    accountUsage: count(billable),
    committedUsage: count(commitment),
    onDemandUsage: count(onDemand),
    percentageInAccount: percentage(usage, whole),
    elapsedHours: hours,
    firstHour: first,
    lastHour: hourAfter(first, hours - 1),
    ratioInMonth: ratioInMonth(organization, month, hours),
  }));
}

/** Below 1 in the month of the sign-up, to two decimals. */
function ratioInMonth({ since }: DemoOrganization, month: MonthText, hours: number): number {
  if (since === undefined) return 1;
  const missed = Math.min(hours, Math.max(0, hoursSince1970(since) - hoursSince1970(month)));
  return Math.round((1 - missed / hours) * 100) / 100;
}
