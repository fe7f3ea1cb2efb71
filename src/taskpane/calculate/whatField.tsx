import { Field, Select } from "@fluentui/react-components";
import type { What } from "../../workbook/calculate/draft";
import type { CalculationState } from "./useCalculation";

const choices: readonly { readonly what: What; readonly label: string; readonly hint: string }[] = [
  { what: "onDemand", label: "On-demand usage", hint: "Usage beyond commitment and allotments, as Datadog bills it." },
  { what: "aggregate", label: "Aggregation of the usage only", hint: "The month's figure of the hours: sum, average, maximum or HWMP." },
  { what: "included", label: "Included usage", hint: "Commitment and allotments of the parents." },
]; // prettier-ignore

/** What the formula is to give. */
export function WhatField({ calculation: { draft, change } }: { readonly calculation: CalculationState }) {
  return (
    <Field label="What to calculate" hint={choices.find(({ what }) => what === draft.what)?.hint ?? ""}>
      <Select value={draft.what} onChange={(_, { value }) => change({ what: value as What })}>
        {choices.map(({ what, label }) => (
          <option key={what} value={what}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
