import { Field, Select } from "@fluentui/react-components";
import type { Aggregation, ProductRow } from "../../catalog/schema";
import { aggregations } from "../../sheet/readChoice";
import { termsOf } from "../../workbook/calculate/draft";
import { Fact, Facts } from "./facts";
import { because, termStep } from "./termStep";
import type { CalculationState } from "./useCalculation";

interface Props {
  readonly calculation: CalculationState;
  /** Null: usage of any product is aggregated. */
  readonly product: ProductRow | null;
}

/** The aggregation. Beside the settings of a contract there is no place in a formula for another one: it is shown, then. */
export function AggregationField({ calculation, product }: Props) {
  const { draft, changeTerms, prepared } = calculation;
  const name = product?.name ?? "";
  const said = termsOf(draft, name).aggregation;
  const step = termStep(calculation, "Aggregation");
  if (draft.what !== "aggregate" && prepared?.contract)
    return (
      step && (
        <Facts>
          <Fact name="Aggregation">
            {step.value} ({step.how})
          </Fact>
        </Facts>
      )
    );
  const isDefault = said === null && step;
  return (
    <Field label="Aggregation" {...(isDefault && { hint: because(step) })}>
      <Select
        value={said ?? ""}
        onChange={(_, { value }) => changeTerms(name, { aggregation: value === "" ? null : (value as Aggregation) })}
      >
        <option value="">{isDefault ? `Default: ${step.value}` : product ? "Default" : "Of the product"}</option>
        {aggregations.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </Select>
    </Field>
  );
}
