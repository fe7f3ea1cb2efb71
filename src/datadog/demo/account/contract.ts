import type { ProductName } from "../../../catalog/products";
import type { Option } from "../../../catalog/schema";
import type { Pooling } from "../../../engine/terms";
import type { DemoBilledAccount } from "./organizations";

/** What the demo's account has agreed with Datadog, a line a product. Rates are of one unit of the catalog. */
export interface ContractLine {
  readonly product: ProductName;
  readonly option: Option | null;
  readonly commitment: number | null;
  readonly committedRate: number | null;
  readonly onDemandRate: number;
}

const line = (
  product: ProductName,
  [commitment, committedRate]: readonly [number, number] | readonly [null, null],
  onDemandRate: number,
  option: Option | null = null,
): ContractLine => ({ product, option, commitment, committedRate, onDemandRate });

const none = [null, null] as const;

/** The subscription is monthly; some lines are metered by the hour. */
export const demoContract: readonly ContractLine[] = [
  line("Infrastructure Pro", [80, 15], 18),
  line("APM", [20, 31], 36),
  line("Infrastructure Containers", none, 0.002),
  line("Custom Metrics", none, 0.05, "hourly"),
  line("Ingested Custom Metrics", none, 0.001),
  line("APM Indexed Spans", [5_000_000, 0.0000017], 0.00000255),
  line("APM Ingested Spans", [200, 0.08], 0.1, "hourly"),
  line("Database Monitoring", [6, 70], 84),
  line("DBM Normalized Queries", none, 0.02),
  line("Serverless Workload Monitoring - Functions", [60, 5], 7.2),
  line("Serverless APM", [20, 10], 15),
  line("Pipeline Visibility", [20, 8], 12),
  line("CI Indexed Spans", none, 0.0000045),
  line("Cloud Workload Security Host", [12, 15], 18),
  line("CWS Containers", none, 0.0014),
  line("Network Performance Monitoring", [15, 5], 7.2),
  line("Ingested Logs", [1_500, 0.1], 0.12),
  line("Incident Management", [5, 20], 30),
];

/** Prices of what the catalog does not have, by the product's name; they are no lines of a contract. */
export const pricesBeyondCatalog: Readonly<Record<string, number>> = {
  "Indexed Logs (15 days)": 0.00000255,
  "Fargate Task": 1.2,
  "Synthetics API Tests": 0.00072,
};

/**
 * What Datadog does and the contract does not say: it pools the hourly allotments of these products over the billing period, so
 * that its figure is lower than the contract's.
 */
export const pooledByDatadog: Readonly<Partial<Record<string, Pooling>>> = { "APM Ingested Spans": "billing period" };

/** The lines of an account: commitments grow with its size, in whole units. */
export const contractOf = ({ size }: DemoBilledAccount): readonly ContractLine[] =>
  demoContract.map((of) => ({ ...of, commitment: of.commitment === null ? null : Math.ceil(of.commitment * size) }));

/** The contract as a file that the Contract view imports. */
export const demoContractFile = {
  name: "Demo contract",
  products: demoContract.map((of) =>
    Object.fromEntries(Object.entries(of).filter((field): field is [string, string | number] => field[1] !== null)),
  ),
  settings: { subscriptionOption: "monthly", currency: "USD" },
};
