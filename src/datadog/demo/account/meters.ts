import { products, type ProductName } from "../../../catalog/products";
import type { ProductRow } from "../../../catalog/schema";

/** How usage moves: like a fleet, with the working day, or like the users who have been counted since the first of the month. */
type Rhythm = "fleet" | "day" | "unique users";

/** One thing that is measured, with the keys under which the endpoints give it; null: the endpoint does not have it. */
export interface Meter {
  /** "family.usage_type" of hourly usage. */
  readonly key: string;
  readonly billable: string | null;
  readonly summary: string | null;
  readonly attribution: string | null;
  readonly dimension: string | null;
  /** What it is billed as; null: it is measured and not billed. */
  readonly product: ProductRow | null;
  /** The API's count in a busy hour of an organization of size 1; null: Datadog leaves the figure open. */
  readonly level: number | null;
  readonly rhythm: Rhythm;
  /** Only the largest organizations run it. */
  readonly rare: boolean;
  /** The organization whose usage is a trial, which is measured and not billed. */
  readonly trialOf: string | null;
}

const catalogued = (name: ProductName): ProductRow | null => products.find((product) => product.name === name) ?? null;

/** Products of Datadog's price list that the catalog does not have: their rows stay under their keys. */
const beyondCatalog = (name: string, unit: string, kind: "cumulative" | "average"): ProductRow => ({
  name,
  unit,
  kind,
  monthly: kind === "cumulative" ? "sum" : "average",
  hourly: kind === "cumulative" ? "sum" : "average",
  only: "monthly",
  monthFigure: false,
  source: "",
  basis: "inferred",
});

const meter = (
  key: string,
  [billable, summary, attribution, dimension]: readonly [
    billable: string | null,
    summary: string | null,
    attribution: string | null,
    dimension: string | null,
  ],
  product: ProductRow | null,
  level: number | null,
  rhythm: Rhythm,
  { rare = false, trialOf = null }: { rare?: boolean; trialOf?: string | null } = {},
): Meter => ({ key, billable, summary, attribution, dimension, product, level, rhythm, rare, trialOf });

const rare = { rare: true };
const unbilled = [null, null, null, null] as const;

// prettier-ignore
export const meters: readonly Meter[] = [
  meter("infra_hosts.host_count", ["infra_host_top99p", "infra_host_top99p", "infra_host_usage", "infra_host"], catalogued("Infrastructure Pro"), 60, "fleet"),
  meter("infra_hosts.aws_host_count", unbilled, null, 44, "fleet"),
  meter("infra_hosts.apm_host_count", ["apm_host_top99p", "apm_host_top99p", "apm_host_usage", "apm_host"], catalogued("APM"), 16, "fleet"),
  meter("infra_hosts.container_count", unbilled, null, null, "fleet"),
  meter("infra_hosts.container_count_excl_agent", ["infra_container_sum", "container_excl_agent_avg", "container_excl_agent_usage", "infra_container_excl_agent"], catalogued("Infrastructure Containers"), 340, "day"),
  meter("timeseries.num_custom_timeseries", ["timeseries_average", "custom_ts_avg", "custom_timeseries_usage", "timeseries"], catalogued("Custom Metrics"), 8_200, "fleet"),
  meter("timeseries.num_custom_input_timeseries", ["ingested_timeseries_average", null, "custom_ingested_timeseries_usage", "ingested_timeseries"], catalogued("Ingested Custom Metrics"), 9_600, "fleet"),
  meter("indexed_spans.indexed_events_count", ["apm_trace_search_sum", "trace_search_indexed_events_count_sum", "indexed_spans_usage", "apm_trace_search"], catalogued("APM Indexed Spans"), 71_000, "day"),
  meter("ingested_spans.ingested_events_bytes", ["ingested_spans_sum", "twol_ingested_events_bytes_sum", "ingested_spans_bytes_usage", "ingested_spans"], catalogued("APM Ingested Spans"), 8_400_000_000, "day"),
  meter("dbm.dbm_host_count", ["dbm_host_top99p", "dbm_host_top99p", "dbm_hosts_usage", "dbm_host"], catalogued("Database Monitoring"), 5, "fleet"),
  meter("dbm.dbm_queries_count", ["dbm_normalized_queries_average", "dbm_queries_count_avg", "dbm_queries_usage", "dbm_normalized_queries"], catalogued("DBM Normalized Queries"), 1_950, "day"),
  meter("serverless.func_count", ["serverless_infra_average", "aws_lambda_func_count", "functions_usage", "serverless_infra"], catalogued("Serverless Workload Monitoring - Functions"), 80, "fleet", rare),
  meter("lambda_traced_invocations.lambda_traced_invocations_count", ["serverless_apm_sum", null, "lambda_traced_invocations_usage", "serverless_apm"], catalogued("Serverless APM"), 41_000, "day", rare),
  meter("ci_app.ci_visibility_pipeline_committers", ["ci_pipeline_maximum", "ci_visibility_pipeline_committers_hwm", null, "ci_pipeline"], catalogued("Pipeline Visibility"), 24, "unique users", rare),
  meter("ci_app.ci_pipeline_indexed_spans", ["ci_pipeline_indexed_spans_sum", "ci_pipeline_indexed_spans_sum", "ci_pipeline_indexed_spans_usage", "ci_pipeline_indexed_spans"], catalogued("CI Indexed Spans"), 26_000, "day", rare),
  meter("cws.cws_host_count", ["cws_host_top99p", "cws_host_top99p", "cws_hosts_usage", "cws_host"], catalogued("Cloud Workload Security Host"), 10, "fleet"),
  meter("cws.cws_container_count", ["cws_container_sum", "cws_container_count_avg", "cws_containers_usage", "cws_container"], catalogued("CWS Containers"), 46, "day"),
  meter("network_hosts.host_count", ["npm_host_top99p", "npm_host_top99p", "npm_host_usage", "npm_host"], catalogued("Network Performance Monitoring"), 20, "fleet", { trialOf: "Demo Payments" }),
  meter("logs.billable_ingested_bytes", ["logs_ingested_sum", "billable_ingested_bytes_sum", "ingested_logs_bytes_usage", "logs_ingested"], catalogued("Ingested Logs"), 2_100_000_000, "day"),
  meter("incident_management.monthly_active_users", ["incident_management_maximum", "incident_management_monthly_active_users_hwm", "incident_management_monthly_active_users_usage", "incident_management"], catalogued("Incident Management"), 9, "unique users", rare),
  meter("indexed_logs.logs_indexed_events_15_day_count", ["logs_indexed_15day_sum", "logs_indexed_15day_sum", "logs_indexed_15day_usage", "logs_indexed_15day"], beyondCatalog("Indexed Logs (15 days)", "events", "cumulative"), 940_000, "day"),
  meter("fargate.tasks_count", ["fargate_container_average", "fargate_tasks_count_avg", "fargate_usage", "fargate_container"], beyondCatalog("Fargate Task", "tasks", "average"), 22, "day", rare),
  meter("synthetics_api.check_calls_count", ["synthetics_api_tests_sum", "synthetics_check_calls_count_sum", "synthetics_api_usage", "synthetics_api_tests"], beyondCatalog("Synthetics API Tests", "test runs", "cumulative"), 1_150, "fleet", rare),
];

export const familyIn = ({ key }: Meter): string => key.slice(0, key.indexOf("."));

/** A meter that is billed. */
export type BilledAs = Meter & { readonly product: ProductRow };
export const isBilled = (meter: Meter): meter is BilledAs => meter.product !== null;
