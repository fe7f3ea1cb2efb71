import type { Aggregation, MonthText } from "../../../catalog/schema";
import { aggregate } from "../../../engine/aggregation";
import { hourAfter, monthsBetween } from "../../moment";
import type { HourText, Origin, UsageRow } from "../../rows";
import { named } from "./apiCount";
import type { Books } from "./books";
import { familyIn, meters, type Meter } from "./meters";
import { originIn, type DemoBilledAccount, type DemoOrganization } from "./organizations";
import { hoursSince1970, readingsOf, runs } from "./readings";

/** An organization with the account in which it is billed. */
export interface Owner {
  readonly account: DemoBilledAccount;
  readonly organization: DemoOrganization;
}

export const ownersIn = (accounts: readonly DemoBilledAccount[]): Owner[] =>
  accounts.flatMap((account) => account.organizations.map((organization) => ({ account, organization })));

/** The last hours have not arrived yet: their volumes are open. */
const hoursOpen = 3;

/** Hourly usage from an hour on, without the last. */
export function hourlyUsageRows(
  books: Books,
  owners: readonly Owner[],
  families: readonly string[],
  from: HourText,
  to: HourText,
): UsageRow[] {
  const asked = meters.filter((meter) => families.includes("all") || families.includes(familyIn(meter)));
  const rows: UsageRow[] = [];
  for (const month of monthsBetween(from.slice(0, 7) as MonthText, to.slice(0, 7) as MonthText)) {
    const first = hoursSince1970(month);
    const start = Math.max(0, hoursSince1970(from) - first);
    const end = Math.min(books.hoursOf(month), hoursSince1970(to) - first);
    const hours = Array.from({ length: Math.max(0, end - start) }, (_, index) =>
      hourAfter(`${month}-01T00` as HourText, start + index),
    );
    for (const { account, organization } of owners) {
      const origin = originIn(account, organization);
      for (const meter of asked.filter((one) => runs(organization, one))) {
        const readings = readingsOf(organization, meter, month, end, start);
        for (const [index, hour] of hours.entries()) {
          const open = meter.rhythm === "day" && first + start + index >= hoursSince1970(books.now) - hoursOpen;
          const counted = named("hourly", meter.key, open ? null : (readings[index] ?? null));
          rows.push({ ...origin, month, hour, level: "organization", ...counted });
        }
      }
    }
  }
  return rows;
}

const endings: readonly (readonly [ending: string, aggregation: Aggregation])[] = [
  ["_top99p", "HWMP"],
  ["_sum", "sum"],
  ["_hwm", "maximum"],
  ["_avg", "average"],
];

/** Usage of organizations together over a month so far: a whole number of what the API counts. */
export function monthCount(
  organizations: readonly DemoOrganization[],
  meter: Meter,
  month: MonthText,
  hours: number,
  aggregation: Aggregation,
): number | null {
  const running = organizations.filter((one) => runs(one, meter));
  const readings = running.map((one) => readingsOf(one, meter, month, hours));
  if (readings.length === 0 || hours === 0 || meter.level === null) return null;
  const total = Array.from({ length: hours }, (_, hour) =>
    readings.flatMap((of) => of[hour] ?? []).reduce((sum, reading) => sum + reading, 0),
  );
  return Math.round(aggregate(total, aggregation, hours).toNumber());
}

const nobody: Origin = { organization: null, organizationId: null, account: null, accountId: null, region: null };

/** The usage summary: of all organizations together, and of each of them. */
export function usageSummaryRows(books: Books, owners: readonly Owner[], from: MonthText, to: MonthText): UsageRow[] {
  const groups = [
    { origin: nobody, level: "account" as const, organizations: owners.map(({ organization }) => organization) },
    ...owners.map(({ account, organization }) => ({
      origin: originIn(account, organization),
      level: "organization" as const,
      organizations: [organization],
    })),
  ];
  const rows: UsageRow[] = [];
  for (const month of monthsBetween(from, to))
    for (const { origin, level, organizations } of groups)
      for (const meter of meters) {
        const { summary } = meter;
        if (summary === null) continue;
        const [, aggregation = "average"] = endings.find(([ending]) => summary.endsWith(ending)) ?? [];
        const count = monthCount(organizations, meter, month, books.hoursOf(month), aggregation);
        if (count === null) continue;
        rows.push({ ...origin, month, hour: null, level, ...named("summary", summary, count) });
      }
  return rows;
}
