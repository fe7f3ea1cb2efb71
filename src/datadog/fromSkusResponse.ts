import * as v from "valibot";
import type { Result } from "../engine/issue";
import { list, number, optionalFigure, optionalText, text } from "./fields";
import { collect, type Imported } from "./imported";
import { productOf } from "./productOf";
import { read } from "./read";
import type { DayText, SkuRow } from "./rows";

const decimalText = v.pipe(text, v.regex(/^\d+(\.\d+)?$/, 'it must be a decimal such as "18.00"'));
/** Prices are decimal text; a number stands for its shortest decimal. */
const price = v.union([decimalText, v.pipe(number, v.minValue(0), v.transform(String))], "it must be a price");
const schema = v.object({
  data: list(
    v.object({
      id: text,
      type: v.literal("Sku", 'it must be "Sku"'),
      attributes: v.object({
        sku_name: text,
        billing_dimension: text,
        billing_units: optionalText,
        currency: text,
        default_on_demand_option: v.picklist(["hourly", "monthly"], 'it must be "hourly" or "monthly"'),
        number_of_units_included_in_price: number,
        on_demand_list_price: v.nullable(decimalText),
        on_demand_tiered: v.nullish(
          v.object({
            tiers: list(
              v.object({
                min_usage_quantity: number,
                max_usage_quantity: optionalFigure,
                price,
                pricing_unit_type: v.picklist(["block", "unit"], 'it must be "block" or "unit"'),
              }),
            ),
          }),
          null,
        ),
        pricing_type: v.picklist(["usage", "percent"], 'it must be "usage" or "percent"'),
        allotments: list(
          v.object({
            parent_sku_code: text,
            child_sku_code: text,
            monthly_quantity: optionalFigure,
            hourly_quantity: optionalFigure,
          }),
        ),
      }),
    }),
  ),
});

/**
 * The SKUs that are on sale, at public list prices: without discounts, commitments or a contract's rates. The answer does not
 * say of which day it is: `asOf` is the day that was asked for.
 */
export function fromSkusResponse(json: unknown, asOf: DayText | null = null): Result<Imported<SkuRow>> {
  const what = "Product catalog";
  const answer = read(schema, json, what);
  if (!answer.ok) return answer;
  const parts = answer.value.value.data.map(({ id, attributes }) => {
    const { product, notice } = productOf("dimension", attributes.billing_dimension);
    const row: SkuRow = {
      sku: id,
      name: attributes.sku_name,
      dimension: attributes.billing_dimension,
      product,
      asOf,
      defaultOption: attributes.default_on_demand_option,
      pricing: attributes.pricing_type,
      currency: attributes.currency,
      onDemandListPrice: attributes.on_demand_list_price,
      unitsInPrice: attributes.number_of_units_included_in_price,
      unit: attributes.billing_units,
      tiers: (attributes.on_demand_tiered?.tiers ?? []).map((tier) => ({
        from: tier.min_usage_quantity,
        upTo: tier.max_usage_quantity,
        price: tier.price,
        per: tier.pricing_unit_type,
      })),
      allotments: attributes.allotments.map((allotment) => ({
        parentSku: allotment.parent_sku_code,
        childSku: allotment.child_sku_code,
        monthlyQuantity: allotment.monthly_quantity,
        hourlyQuantity: allotment.hourly_quantity,
      })),
    };
    return { rows: [row], notices: notice ? [notice] : [] };
  });
  return collect(parts, { what, unknownFields: answer.value.unknownFields, next: null });
}
