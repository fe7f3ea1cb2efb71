import type { MonthText } from "../catalog/schema";
import { endpoints, type Endpoint } from "./endpoints";
import { fromSkusResponse } from "./fromSkusResponse";
import { hourAfter, monthAfter } from "./moment";
import type { DayText, HourText, ImportedRow } from "./rows";

/** What is asked of an endpoint: one or several requests whose rows belong together. */
export interface Question<R extends ImportedRow> {
  readonly endpoint: Endpoint<R>;
  readonly requests: readonly Readonly<Record<string, string>>[];
  /** Rows of more than was asked for are left out. */
  readonly keep: (row: R) => boolean;
}

interface Accounts {
  /** The organizations of a partner's customers too. */
  readonly connectedAccounts: boolean;
}
interface Months {
  readonly from: MonthText;
  /** The last month, itself included. */
  readonly to: MonthText;
}
interface Hours {
  readonly from: HourText;
  /** The first hour that is no longer asked for. */
  readonly to: HourText;
}
interface ByTags {
  /** Up to three tag keys; none: not broken down. */
  readonly tagKeys: readonly string[];
}
type View = { readonly view: "summary" | "sub-org" };

const question = <R extends ImportedRow>(
  endpoint: Endpoint<R>,
  requests: readonly Record<string, string>[],
  accounts: Accounts | null = null,
  keep: (row: R) => boolean = () => true,
): Question<R> => {
  const parameter = accounts?.connectedAccounts ? endpoint.connectedAccounts : null;
  const connected = parameter === null ? {} : { [parameter]: "true" };
  return { endpoint, requests: requests.map((request) => ({ ...request, ...connected })), keep };
};

const within =
  ({ from, to }: Months) =>
  ({ month }: { readonly month: MonthText }): boolean =>
    from <= month && month <= to;

/** Requests of at most so many months. The end of a range is known to be left out by some endpoints: one month more is asked. */
function inParts({ from, to }: Months, most: number): { start_month: string; end_month: string }[] {
  const parts = [];
  for (let start = from; start <= to; start = monthAfter(start, most)) {
    const last = monthAfter(start, most - 1);
    parts.push({ start_month: start, end_month: monthAfter(last < to ? last : to) });
  }
  return parts;
}

/** Hourly figures come for at most 24 hours a request. */
function byDays({ from, to }: Hours): [HourText, HourText][] {
  const parts: [HourText, HourText][] = [];
  for (let start = from; start < to; start = hourAfter(start, 24)) {
    const end = hourAfter(start, 24);
    parts.push([start, end < to ? end : to]);
  }
  return parts;
}

const byTags = (tagKeys: readonly string[]): Record<string, string> =>
  tagKeys.length === 0 ? {} : { tag_breakdown_keys: tagKeys.join(",") };

export const questions = {
  /** This month's cost so far, or last month's until it is final. */
  estimatedCost: ({ month, view, ...accounts }: { readonly month: MonthText } & View & Accounts) =>
    question(endpoints.estimatedCost, [{ view, start_month: month }], accounts, within({ from: month, to: month })),
  /** The same by days: each holds the cost since the first of its month; see toDailyCosts. */
  estimatedCostByDay: ({ from, to, view, ...accounts }: { from: DayText; to: DayText } & View & Accounts) =>
    question(
      endpoints.estimatedCost,
      [{ view, start_date: from, end_date: to, cost_aggregation: "cumulative" }],
      accounts,
      ({ day }) => day !== null && from <= day && day <= to,
    ),
  billableUsage: ({ month, ...accounts }: { readonly month: MonthText } & Accounts) =>
    question(endpoints.billableSummary, [{ month }], accounts),
  hourlyUsage: ({
    families,
    descendants,
    ...range
  }: Hours & Accounts & { readonly families: readonly string[]; readonly descendants: boolean }) =>
    question(
      endpoints.hourlyUsage,
      byDays(range).map(([start, end]) => ({
        "filter[timestamp][start]": start,
        "filter[timestamp][end]": end,
        "filter[product_families]": families.join(","),
        "filter[include_descendants]": String(descendants),
        "page[limit]": "500",
      })),
      range,
    ),
  historicalCost: ({ view, ...range }: Months & View & Accounts) =>
    question(
      endpoints.historicalCost,
      inParts(range, 3).map((months) => ({ view, ...months })),
      range,
      within(range),
    ),
  projectedCost: ({ view, ...accounts }: View & Accounts) => question(endpoints.projectedCost, [{ view }], accounts),
  usageSummary: ({ from, to, organizations, ...accounts }: Months & Accounts & { readonly organizations: boolean }) =>
    question(
      endpoints.usageSummary,
      [{ start_month: from, end_month: to, include_org_details: String(organizations) }],
      accounts,
    ),
  hourlyAttribution: ({ usageType, tagKeys, ...range }: Hours & ByTags & { readonly usageType: string }) =>
    question(
      endpoints.hourlyAttribution,
      byDays(range).map(([start_hr, end_hr]) => ({ start_hr, end_hr, usage_type: usageType, ...byTags(tagKeys) })),
    ),
  monthlyAttribution: ({ month, tagKeys }: { readonly month: MonthText } & ByTags) =>
    question(
      endpoints.monthlyAttribution,
      [{ start_month: month, fields: "*", ...byTags(tagKeys) }],
      null,
      within({ from: month, to: month }),
    ),
  costAttribution: ({ month, tagKeys }: { readonly month: MonthText } & ByTags) =>
    question(
      endpoints.costAttribution,
      [{ start_month: month, fields: "*", ...byTags(tagKeys) }],
      null,
      within({ from: month, to: month }),
    ),
  activeBillingDimensions: () => question(endpoints.activeBillingDimensions, [{}]),
  billingDimensionMapping: ({ month, view }: { readonly month: MonthText; readonly view: "active" | "all" }) =>
    question(endpoints.billingDimensionMapping, [{ "filter[month]": month, "filter[view]": view }]),
  skus: ({ asOf }: { readonly asOf: DayText }) =>
    question({ ...endpoints.skus, convert: (json) => fromSkusResponse(json, asOf) }, [
      { version: "v1", as_of_date: asOf },
    ]),
} as const;
