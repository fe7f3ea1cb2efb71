import type { EndpointName } from "../endpoints";
import { readMoment } from "../moment";
import { hoursSince1970 } from "./account/readings";

type Given = (parameter: string) => string | null;

const needed: Readonly<Partial<Record<EndpointName, readonly string[]>>> = {
  hourlyUsage: ["filter[timestamp][start]", "filter[product_families]"],
  historicalCost: ["start_month"],
  usageSummary: ["start_month"],
  hourlyAttribution: ["start_hr", "usage_type"],
  monthlyAttribution: ["start_month", "fields"],
  costAttribution: ["start_month", "fields"],
  skus: ["version"],
};

/** The precision that the API takes in each parameter that is a moment. */
const moments: Readonly<Record<string, "month" | "day" | "hour">> = {
  month: "month",
  start_month: "month",
  end_month: "month",
  "filter[month]": "month",
  start_date: "day",
  end_date: "day",
  as_of_date: "day",
  start_hr: "hour",
  end_hr: "hour",
  "filter[timestamp][start]": "hour",
  "filter[timestamp][end]": "hour",
};

/** What the API refuses in a question, in its way; null: nothing. */
export function faultIn(name: EndpointName, given: Given): string | null {
  const missing = (needed[name] ?? []).find((parameter) => given(parameter) === null);
  if (missing !== undefined) return `Missing required parameter: ${missing}`;
  for (const [parameter, precision] of Object.entries(moments)) {
    const text = given(parameter);
    if (text !== null && (readMoment(text)?.[precision] ?? null) === null)
      return `Invalid value for ${parameter}: expected a ${precision} in UTC`;
  }
  const month = given("month");
  if (month !== null && !/^\d{4}-\d{2}$/.test(month)) return "Invalid value for month: expected YYYY-MM";
  if (name === "estimatedCost" && given("start_month") !== null && given("start_date") !== null)
    return "Only one of start_month and start_date can be specified";
  const [from, to] = [
    given("filter[timestamp][start]") ?? given("start_hr"),
    given("filter[timestamp][end]") ?? given("end_hr"),
  ];
  if (from !== null && to !== null && hoursSince1970(to) - hoursSince1970(from) > 24)
    return "The time range must not exceed 24 hours";
  return null;
}
