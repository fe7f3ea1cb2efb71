import { Refusal } from "./refusal";

/** The parameters of the endpoints that are passed through. Datadog also takes keys as parameters: those are none of them. */
const known: ReadonlySet<string> = new Set([
  "view",
  "month",
  "start_month",
  "end_month",
  "start_date",
  "end_date",
  "cost_aggregation",
  "include_connected_accounts",
  "include_org_details",
  "include_descendants",
  "start_hr",
  "end_hr",
  "usage_type",
  "fields",
  "sort_direction",
  "sort_name",
  "tag_breakdown_keys",
  "next_record_id",
  "version",
  "as_of_date",
  "filter[timestamp][start]",
  "filter[timestamp][end]",
  "filter[product_families]",
  "filter[include_descendants]",
  "filter[include_connected_accounts]",
  "filter[include_breakdown]",
  "filter[versions]",
  "filter[month]",
  "filter[view]",
  "page[limit]",
  "page[next_record_id]",
]);
const longest = 4_000;

/** The question of an address, written anew: each known parameter once, and nothing that could end it or begin another. */
export function questionOf(address: string): string {
  const start = address.indexOf("?");
  const given = new URLSearchParams(start === -1 ? "" : address.slice(start + 1));
  const asked = new URLSearchParams();
  for (const [name, value] of given) {
    if (!known.has(name)) throw new Refusal(400, "The question has a parameter that is not passed on.");
    if (asked.has(name)) throw new Refusal(400, `The question has ${name} more than once.`);
    if (value.length > longest || /\p{Cc}/u.test(value))
      throw new Refusal(400, `${name} is too long, or has characters that no parameter has.`);
    asked.set(name, value);
  }
  return asked.toString();
}
