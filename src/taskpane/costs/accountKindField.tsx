import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { AccountKind } from "../../workbook/accountKind";

interface Props {
  readonly kind: AccountKind;
  readonly onChoose: (kind: AccountKind) => void;
}

/** Who looks. The workbook keeps it. */
export function AccountKindField({ kind, onChoose }: Props) {
  return (
    <Field label="Account">
      <RadioGroup value={kind} onChange={(_, { value }) => onChoose(value === "partner" ? "partner" : "direct")}>
        <Radio value="direct" label="Direct account" />
        <Radio value="partner" label="Partner admin account: several customer organizations" />
      </RadioGroup>
    </Field>
  );
}
