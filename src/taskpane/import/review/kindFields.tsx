import { Field, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { CostType } from "../../../datadog/rows";
import type { ReviewState } from "./useReview";

/** What has to be decided about some imports: whose figures, and of which type the costs are. */
export function KindFields({ state }: { readonly state: ReviewState }) {
  const { description, level, setLevel, costType, setCostType } = state;
  return (
    <>
      {description.hasBothLevels && (
        <Field label="Figures of" hint="Datadog gives both; adding them would count everything twice.">
          <RadioGroup
            layout="horizontal"
            value={level}
            onChange={(_, { value }) => setLevel(value === "account" ? "account" : "organization")}
          >
            <Radio value="organization" label="each organization" />
            <Radio value="account" label="the account" />
          </RadioGroup>
        </Field>
      )}
      {description.lacksCostType && (
        <Field label="Cost type" hint="The file does not say it." required>
          <Select
            value={costType ?? ""}
            onChange={(_, { value }) => setCostType(value === "" ? null : (value as CostType))}
          >
            <option value="">Choose</option>
            <option value="estimated">Estimated</option>
            <option value="projected">Projected</option>
            <option value="historical">Historical</option>
          </Select>
        </Field>
      )}
    </>
  );
}
