import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { askKinds, type AskField } from "../../../workbook/import/askKinds";
import { usageTypes } from "../../../workbook/import/askChoices";
import type { Ask } from "../../../workbook/import/planAsk";
import { ChoiceField } from "../../reports/choiceField";
import { FamiliesField } from "./familiesField";
import type { AskState } from "./useAsk";

const useStyles = makeStyles({
  text: { margin: 0 },
  months: { display: "grid", gridTemplateColumns: "1fr 1fr", columnGap: tokens.spacingHorizontalM },
});

/** What is to be imported, of which months, and how it is broken down. */
export function AskFields({ state: { draft, change, kind, months } }: { readonly state: AskState }) {
  const styles = useStyles();
  const has = (field: AskField): boolean => kind.fields.includes(field);
  const monthOptions = months.map((month) => ({ value: month, text: month }));
  const shown = (month: string): string => months.find((one) => one === month) ?? months.at(-1) ?? month;
  return (
    <>
      <ChoiceField
        label="What"
        value={draft.kind}
        options={askKinds.map(({ id, title }) => ({ value: id, text: title }))}
        onChoose={(value) => change({ kind: value as Ask["kind"] })}
      />
      <p className={styles.text}>{kind.about}</p>
      <Checkbox
        label="With the organizations of customers (partner admin organization)"
        checked={draft.connectedAccounts}
        onChange={(_, { checked }) => change({ connectedAccounts: checked === true })}
      />
      {has("months") && (
        <div className={styles.months}>
          <ChoiceField
            label="From month"
            value={shown(draft.from)}
            options={monthOptions}
            onChoose={(from) => change({ from: from as Ask["from"] })}
          />
          <ChoiceField
            label="To month"
            value={shown(draft.to)}
            options={monthOptions}
            onChoose={(to) => change({ to: to as Ask["to"] })}
          />
        </div>
      )}
      {has("families") && <FamiliesField chosen={draft.families} onChoose={(families) => change({ families })} />}
      {has("view") && (
        <Field label="Figures of">
          <RadioGroup
            layout="horizontal"
            value={draft.view}
            onChange={(_, { value }) => change({ view: value === "summary" ? "summary" : "sub-org" })}
          >
            <Radio value="sub-org" label="each organization" />
            <Radio value="summary" label="the account" />
          </RadioGroup>
        </Field>
      )}
      {has("usageType") && (
        <ChoiceField
          label="Product"
          value={draft.usageType}
          options={usageTypes.map(({ usageType, products }) => ({
            value: usageType,
            text: `${products.join(", ")} (${usageType})`,
          }))}
          onChoose={(usageType) => change({ usageType })}
        />
      )}
      {has("tagKeys") && (
        <Field label="Tag keys" hint="Up to three, with commas between them: env, team. None: not broken down.">
          <Input value={draft.tagKeys} onChange={(_, { value }) => change({ tagKeys: value })} />
        </Field>
      )}
    </>
  );
}
