import type { Aggregation, Option } from "../../catalog/schema";
import type { CommitmentMode } from "../../engine/terms";
import { requireBillable, type LineTerms } from "./readLine";

/** What holds where a line does not say. Null: there is no default, the line has to say. */
export interface LineDefaults {
  readonly aggregation: Aggregation | null;
  readonly commitmentMode: CommitmentMode | null;
  /** Why the product cannot pool over the billing period; null where it can. */
  readonly pooling: string | null;
}

/** The defaults of a line on its option, from the engine itself. */
export function lineDefaults(terms: LineTerms, option: Option): LineDefaults {
  const silent = requireBillable({ ...terms, aggregation: null, commitmentMode: null, pooling: null }, option);
  const pooled = requireBillable({ ...terms, commitmentMode: null, pooling: "billing period" }, "hourly");
  const refusal = pooled.ok ? undefined : pooled.issues.find(({ path }) => path === "Pooling");
  return {
    aggregation: silent.ok ? silent.value.aggregation : null,
    commitmentMode: silent.ok ? silent.value.mode : null,
    pooling: refusal?.expected ?? null,
  };
}
