import { Field, Input } from "@fluentui/react-components";
import { readThresholds } from "../../workbook/reports/readThresholds";
import type { Need } from "../../workbook/reports/reports";
import { ChoiceField } from "./choiceField";
import { OrganizationsField } from "./organizationsField";
import type { Chosen } from "./useDraft";

interface Props {
  readonly chosen: Chosen;
  readonly alternatives: readonly string[];
}

/** What this report asks for besides its source. */
export function OptionFields({ chosen, alternatives }: Props) {
  const { kind, usage, grouping, accounts, draft, change } = chosen;
  const needs = (need: Need) => kind.needs.includes(need);
  const thresholds = readThresholds(draft.thresholds);
  return (
    <>
      {needs("groupBy") &&
        (grouping ? (
          <ChoiceField
            label="Shared out by"
            value={grouping.title}
            options={(usage?.grouping ?? []).map(({ title }) => ({ value: title, text: title }))}
            onChoose={(groupBy) => change({ groupBy, organizations: null })}
          />
        ) : (
          <p>This table of usage does not say who used what. Add a column Organization to it.</p>
        ))}
      {needs("organizations") && <OrganizationsField chosen={chosen} />}
      {needs("thresholds") && (
        <Field
          label="Mark from, in %"
          hint="Shares of the included usage, the month projected to its end."
          {...(!thresholds.ok && { validationMessage: thresholds.message, validationState: "error" as const })}
        >
          <Input value={draft.thresholds} onChange={(_, { value }) => change({ thresholds: value })} />
        </Field>
      )}
      {needs("account") && accounts.length > 0 && (
        <ChoiceField
          label="Account"
          value={accounts.find((name) => name === draft.account) ?? ""}
          options={[
            { value: "", text: "All accounts, added up" },
            ...accounts.map((name) => ({ value: name, text: name })),
          ]}
          onChoose={(account) => change({ account })}
        />
      )}
      {needs("alternatives") && alternatives.length > 0 && (
        <ChoiceField
          label="Other terms"
          value={draft.alternatives || (alternatives[0] ?? "")}
          options={alternatives.map((name) => ({ value: name, text: name }))}
          onChoose={(name) => change({ alternatives: name })}
        />
      )}
    </>
  );
}
