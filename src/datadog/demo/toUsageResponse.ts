import type { UsageRow } from "../rows";
import { inApiUnit, originRecord, recordsOf, timestamp, type Json } from "./records";

/** Hours of rows as hourly usage by product family: a record for each organization, hour and family. */
export function toHourlyUsageRecords(rows: readonly UsageRow[]): Json[] {
  const part = (row: UsageRow): [family: string, usageType: string] => {
    const [family = "", usageType = ""] = row.key.split(".");
    return [family, usageType];
  };
  return recordsOf(rows, (row) => [originRecord(row), row.hour, part(row)[0]]).map((record, at) => {
    const [row] = record as [UsageRow];
    return {
      id: `usage-${at}`,
      type: "usage_timeseries",
      attributes: {
        ...originRecord(row),
        product_family: part(row)[0],
        timestamp: timestamp(row.hour ?? row.month),
        measurements: record.map((measured) => ({
          usage_type: part(measured)[1],
          value: inApiUnit(measured.usage, measured.unit),
        })),
      },
    };
  });
}

/** Months of rows as the usage summary: the account's figures, and those of its organizations below them. */
export function toUsageSummaryResponse(rows: readonly UsageRow[]): Json {
  const figures = (record: readonly UsageRow[]): Json =>
    Object.fromEntries(record.map((row) => [row.key, inApiUnit(row.usage, row.unit)]));
  const months = recordsOf(rows, (row) => row.month).map((month) => {
    const [row] = month as [UsageRow];
    const account = month.filter(({ level }) => level === "account");
    const organizations = recordsOf(
      month.filter(({ level }) => level === "organization"),
      originRecord,
    );
    const [own] = account;
    return {
      date: timestamp(row.month),
      ...(own ? originRecord(own) : {}),
      ...figures(account),
      orgs: organizations.map((record) => ({ ...originRecord(record[0] as UsageRow), ...figures(record) })),
    };
  });
  return { usage: months };
}
