import type { ApiUnitRow } from "./schema";
import type { SourceId } from "./sources";

/** Everything else the API counts one by one, as the catalog does. GB are 10^9 bytes. */
export const apiUnits = [
  { unit: "GB", apiUnit: "bytes", apiUnitsPerUnit: "1000000000", source: "usageMetering", basis: "inferred" },
  { unit: "million invocations", apiUnit: "invocations", apiUnitsPerUnit: "1000000", source: "usageMetering", basis: "inferred" },
] as const satisfies readonly (ApiUnitRow & { source: SourceId })[];
