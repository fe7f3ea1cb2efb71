import { decimal } from "../../../engine/exact";
import { rowsInForce } from "../../../engine/quantity";
import type { Json } from "../records";
import { demoContract, pricesBeyondCatalog } from "./contract";
import { isBilled, meters, type BilledAs } from "./meters";
import { toMonth } from "./readings";
import type { MonthText } from "../../../catalog/schema";

const skuOf = (product: string): string => product.toUpperCase().replace(/[^A-Z0-9]+/g, "-");

/** List prices, as they are in a month: one for each product of the demo, one that is tiered, and one that is a percentage. */
export function skusResponse(month: MonthText): Json {
  return { data: [...meters.filter(isBilled).map((meter) => priced(meter, month)), tiered, percent] };
}

function priced({ product, dimension }: BilledAs, month: MonthText): Json {
  const line = demoContract.find((one) => one.product === product.name);
  const rate = line?.onDemandRate ?? pricesBeyondCatalog[product.name];
  const option = product.only ?? line?.option ?? "monthly";
  return sku(skuOf(product.name), {
    sku_name: product.name,
    billing_dimension: dimension,
    billing_units: product.unit,
    default_on_demand_option: option,
    on_demand_list_price: rate === undefined ? null : decimal(rate).toFixed(),
    allotments: rowsInForce(toMonth(month))
      .filter(({ child, monthly, hourlyPrinted }) => child === product.name && (monthly ?? hourlyPrinted) !== null)
      .map(({ parent, monthly, hourlyPrinted }) => ({
        parent_sku_code: skuOf(parent),
        child_sku_code: skuOf(product.name),
        monthly_quantity: monthly === null ? null : Number(monthly),
        hourly_quantity: hourlyPrinted === null ? null : Number(hourlyPrinted),
      })),
  });
}

const sku = (id: string, attributes: Json): Json => ({
  id,
  type: "Sku",
  attributes: {
    currency: "USD",
    number_of_units_included_in_price: 1,
    on_demand_tiered: null,
    pricing_type: "usage",
    allotments: [],
    ...attributes,
  },
});

const tiered = sku("ERROR-TRACKING", {
  sku_name: "Error Tracking",
  billing_dimension: "error_tracking",
  billing_units: "errors",
  default_on_demand_option: "monthly",
  number_of_units_included_in_price: 10_000,
  on_demand_list_price: null,
  on_demand_tiered: {
    tiers: [
      { min_usage_quantity: 1, max_usage_quantity: 100_000, price: 36, pricing_unit_type: "block" },
      { min_usage_quantity: 100_001, max_usage_quantity: null, price: 3.6, pricing_unit_type: "unit" },
    ],
  },
});

const percent = sku("AUDIT-TRAIL", {
  sku_name: "Audit Trail",
  billing_dimension: "audit_trail",
  billing_units: null,
  default_on_demand_option: "monthly",
  on_demand_list_price: "3.00",
  number_of_units_included_in_price: 0,
  pricing_type: "percent",
});
