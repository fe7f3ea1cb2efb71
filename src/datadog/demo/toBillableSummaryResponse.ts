import type { BillableRow } from "../rows";
import { inApiUnit, originRecord, recordsOf, timestamp, type Json } from "./records";

/** Rows as the billable summary: a record for each organization and month. */
export function toBillableSummaryResponse(rows: readonly BillableRow[]): Json {
  const hour = (text: string | null): string | null => (text === null ? null : timestamp(text));
  return {
    usage: recordsOf(rows, (row) => [originRecord(row), row.month, row.ratioInMonth]).map((record) => {
      const [row] = record as [BillableRow];
      return {
        ...originRecord(row),
        start_date: timestamp(row.month),
        end_date: timestamp(row.month),
        ratio_in_month: row.ratioInMonth,
        usage: Object.fromEntries(
          record.map((of) => [
            of.key,
            {
              org_billable_usage: inApiUnit(of.organizationUsage, of.unit),
              account_billable_usage: inApiUnit(of.accountUsage, of.unit),
              account_committed_usage: inApiUnit(of.committedUsage, of.unit),
              account_on_demand_usage: inApiUnit(of.onDemandUsage, of.unit),
              percentage_in_account: of.percentageInAccount,
              elapsed_usage_hours: of.elapsedHours,
              first_billable_usage_hour: hour(of.firstHour),
              last_billable_usage_hour: hour(of.lastHour),
              // The unit of a product stands in the catalog; of another, Datadog says it.
              ...(of.product === null ? { usage_unit: of.unit } : {}),
            },
          ]),
        ),
      };
    }),
  };
}
