import { AggregationField } from "./aggregationField";
import { CommitmentField } from "./commitmentField";
import { OptionField } from "./optionField";
import type { CalculationState } from "./useCalculation";

/** Option, aggregation and commitment: what holds and why, and where something else may be said. */
export function TermsFields({ calculation }: { readonly calculation: CalculationState }) {
  const { draft, prepared } = calculation;
  if (!prepared) return null;
  const { product } = prepared.product;
  const isAggregate = draft.what === "aggregate";
  if (!product) return isAggregate ? <AggregationField calculation={calculation} product={null} /> : null;
  return (
    <>
      <OptionField calculation={calculation} product={product} />
      <AggregationField calculation={calculation} product={product} />
      {!isAggregate && <CommitmentField calculation={calculation} product={product} />}
    </>
  );
}
