import { Field, Select } from "@fluentui/react-components";
import type { Option, ProductRow } from "../../catalog/schema";
import { options } from "../../sheet/readChoice";
import { termsOf } from "../../workbook/calculate/draft";
import { because, termStep } from "./termStep";
import type { CalculationState } from "./useCalculation";

interface Props {
  readonly calculation: CalculationState;
  readonly product: ProductRow;
}

/** The on-demand option: the contract's or the default, with its reason, or another one. */
export function OptionField({ calculation, product }: Props) {
  const { draft, changeTerms } = calculation;
  const said = termsOf(draft, product.name).option;
  const step = termStep(calculation, "On-demand option");
  return (
    <Field label="On-demand option" {...(step && { hint: because(step) })}>
      <Select
        value={said ?? ""}
        onChange={(_, { value }) => changeTerms(product.name, { option: value === "" ? null : (value as Option) })}
      >
        <option value="">{said === null && step ? `Default: ${step.value}` : "Default"}</option>
        {options.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </Select>
    </Field>
  );
}
