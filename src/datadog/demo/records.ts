import { apiUnits } from "../../catalog/apiUnits";
import { Exact } from "../../engine/exact";
import { grouped } from "../grouped";
import type { Origin, Tags } from "../rows";

/** An answer in the API's own shape. */
export type Json = Readonly<Record<string, unknown>>;

/** The rows that stand in one record, by everything that the record says of them. */
export const recordsOf = <T>(rows: readonly T[], ofRecord: (row: T) => unknown): T[][] => [
  ...grouped(rows, (row) => JSON.stringify(ofRecord(row))).values(),
];

/** The fields of an origin; what is not known is left out, as the API does. */
export const originRecord = (row: Origin): Json =>
  Object.fromEntries(
    Object.entries({
      org_name: row.organization,
      public_id: row.organizationId,
      account_name: row.account,
      account_public_id: row.accountId,
      region: row.region,
    }).filter(([, value]) => value !== null),
  );

export const taggedRecord = (row: Origin & { readonly tagSource: string | null; readonly tags: Tags }): Json => ({
  ...originRecord(row),
  tag_config_source: row.tagSource,
  tags: row.tags,
});

export const timestamp = (moment: string): string =>
  `${moment.length === 7 ? `${moment}-01T00` : moment.length === 10 ? `${moment}T00` : moment}:00:00+00:00`;

/** A figure in the unit in which the API counts. */
export function inApiUnit(figure: number | null, unit: string | null): number | null {
  const counted = apiUnits.find((row) => row.unit === unit);
  return figure === null || counted === undefined
    ? figure
    : Exact.of(figure).times(Exact.of(counted.apiUnitsPerUnit)).toNumber();
}
