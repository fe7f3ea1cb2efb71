import type { MonthText } from "../../../catalog/schema";
import { hoursInMonth } from "../../../engine/month";
import { addReadings, type Reading } from "../../../engine/reading";
import { inUnit, productOf } from "../../productOf";
import { isBilled, meters, type BilledAs } from "./meters";
import type { DemoBilledAccount, DemoOrganization } from "./organizations";
import { readingsOf, runs, toMonth } from "./readings";

/** The billable readings of a whole month, in the catalog's unit. */
export interface MeterMonth {
  readonly meter: BilledAs;
  readonly account: readonly Reading[];
  readonly organizations: ReadonlyMap<DemoOrganization, readonly Reading[]>;
}

/** Reads the meters of an account's month, of which several bills can be made: that of every day, or of its end. */
export function readMeters(account: DemoBilledAccount, month: MonthText): readonly MeterMonth[] {
  const hours = hoursInMonth(toMonth(month));
  return meters.filter(isBilled).flatMap((meter) => {
    const organizations = new Map(
      account.organizations
        .filter((organization) => runs(organization, meter))
        .map((organization) => [organization, billableReadings(organization, meter, month, hours)] as const),
    );
    const total = Array.from({ length: hours }, (_, hour) =>
      [...organizations.values()].flatMap((readings) => readings[hour] ?? []).reduce<Reading>(addReadings, 0),
    );
    return organizations.size === 0 ? [] : [{ meter, account: total, organizations }];
  });
}

/** A trial is measured and not billed. */
function billableReadings(organization: DemoOrganization, meter: BilledAs, month: MonthText, hours: number): Reading[] {
  if (meter.trialOf === organization.name) return [];
  const { apiUnit } = productOf("hourly", meter.key);
  return readingsOf(organization, meter, month, hours).flatMap((reading) => inUnit(reading, { apiUnit }) ?? []);
}
