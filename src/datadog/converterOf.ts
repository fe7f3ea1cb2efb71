import { usageFamilies, type UsageFamily } from "../catalog/usageFamilies";
import { fail, ok, type Result } from "../engine/issue";
import { endpoints } from "./endpoints";
import { fromEstimatedCostResponse, fromHistoricalCostResponse } from "./fromCostResponse";
import { fromHourlyUsageResponse } from "./fromHourlyUsageResponse";
import { fromProductUsageResponse } from "./fromProductUsageResponse";
import type { Converter } from "./imported";
import type { ImportedRow } from "./rows";

/** Deprecated endpoints whose answers have the shape of a present one. */
const former: Readonly<Record<string, Converter<ImportedRow>>> = {
  "/api/v2/usage/cost_by_org": fromHistoricalCostResponse,
  "/api/v2/usage/estimated_cost_by_org": fromEstimatedCostResponse,
  "/api/v1/usage/attribution": endpoints.monthlyAttribution.convert,
  "/api/v2/usage/application_security": fromHourlyUsageResponse,
  "/api/v2/usage/lambda_traced_invocations": fromHourlyUsageResponse,
  "/api/v2/usage/observability_pipelines": fromHourlyUsageResponse,
};

/** The deprecated endpoints of single products, by path; sessions of mobile devices were told apart by a parameter. */
const families = new Map<string, UsageFamily>(
  usageFamilies.flatMap(({ family, formerEndpoints }) =>
    formerEndpoints.map((name) => [`/api/v1/usage/${name}`, family] as const),
  ),
);

/** What reads the answers of an endpoint, given by the address that was asked. */
export function converterOf(address: string): Result<Converter<ImportedRow>> {
  const [path = "", query = ""] = address.replace(/^https:\/\/[^/]+/, "").split("?");
  const present = Object.values(endpoints).find((candidate) => candidate.path === path);
  const convert: Converter<ImportedRow> | undefined = present?.convert ?? former[path];
  if (convert) return ok(convert);
  const type = query.split("&").find((part) => part.startsWith("type="));
  const family = families.get(type === undefined ? path : `${path}?${type}`) ?? families.get(path);
  if (family !== undefined) return ok((json) => fromProductUsageResponse(json, family));
  return fail(
    "unknownFormat",
    `The endpoint ${path}`,
    "is none from which rows are imported",
    `choose one of ${Object.values(endpoints)
      .map((known) => known.path)
      .join(", ")}`,
  );
}
