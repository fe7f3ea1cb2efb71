import { Exact } from "../engine/exact";
import { dayBefore } from "./moment";
import type { CostRow, DayText } from "./rows";

const owner = (row: CostRow, day: DayText): string =>
  JSON.stringify([row.costType, row.organizationId, row.organization, row.accountId, row.account, row.region, day]);
const charge = (row: CostRow, day: DayText): string => JSON.stringify([row.key, row.chargeType, owner(row, day)]);

/**
 * The cost of each day, out of an estimate that was asked by days: its figures hold the cost from the first of the month on,
 * so a day is the difference to the day before. Where the answer lists the organization on that day but not the charge, the
 * charge began with this day; where it lists nothing of the organization, the cost of the day is not known: null.
 */
export function toDailyCosts(rows: readonly CostRow[]): CostRow[] {
  const costs = new Map<string, number | null>();
  const listed = new Set<string>();
  for (const row of rows)
    if (row.day !== null) {
      costs.set(charge(row, row.day), row.cost);
      listed.add(owner(row, row.day));
    }
  return rows.map((row): CostRow => {
    const { day, cost } = row;
    if (day === null || cost === null) return { ...row, cost: null };
    if (day.endsWith("-01")) return row;
    const before = costs.get(charge(row, dayBefore(day)));
    if (before === undefined) return listed.has(owner(row, dayBefore(day))) ? row : { ...row, cost: null };
    return { ...row, cost: before === null ? null : Exact.of(cost).minus(Exact.of(before)).toNumber() };
  });
}
