import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { freeze } from "../../workbook/check/freeze";
import { planFreeze, type FreezePlan, type Scope } from "../../workbook/check/planFreeze";
import { refused, type Outcome } from "../../workbook/outcome";
import { useActions } from "../shell/actions";
import { counted } from "./counts";
import { FreezeQuestion } from "./freezeQuestion";
import { FrozenFormulas } from "./frozenFormulas";
import { Section } from "./section";
import type { WorkbookState } from "./useWorkbookState";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  button: { marginTop: tokens.spacingVerticalS },
});

const scopeNames: Readonly<Record<Scope, string>> = {
  workbook: "The whole workbook",
  sheet: "The sheet in front",
  selection: "The selected cells",
};

/** Freezes results to values, so that they stay what they are for whoever has no add-in; and undoes that. */
export function FreezeSection({ state }: { readonly state: WorkbookState }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const [scope, setScope] = useState<Scope>("workbook");
  const [plan, setPlan] = useState<FreezePlan>();
  const buttonId = "freeze";
  async function count(): Promise<void> {
    const found = await planOf(scope);
    if (found.ok) setPlan(found.value);
    else
      await act(
        () => Promise.resolve(found),
        () => "",
      );
  }
  const close = () => {
    setPlan(undefined);
    setTimeout(() => document.getElementById(buttonId)?.focus());
  };
  async function confirm(planned: FreezePlan): Promise<void> {
    await act(
      () => freeze(planned),
      ({ formulas, cells }) =>
        `${counted(formulas, "formula")} (${counted(cells, "cell")}) now ${formulas === 1 ? "holds" : "hold"} values.`,
    );
    close();
    await state.refresh();
  }
  return (
    <Section title="Freeze to values">
      <p className={styles.text}>
        Writes the results over the formulas, so that the figures stay as they are, with or without the add-in. The
        formulas are saved on a sheet of this workbook and can be restored.
      </p>
      <Field label="What to freeze">
        <RadioGroup value={scope} onChange={(_, { value }) => (setScope(value as Scope), setPlan(undefined))}>
          {(Object.keys(scopeNames) as Scope[]).map((one) => (
            <Radio key={one} value={one} label={scopeNames[one]} />
          ))}
        </RadioGroup>
      </Field>
      {plan ? (
        <FreezeQuestion plan={plan} onFreeze={() => void confirm(plan)} onKeep={close} />
      ) : (
        <Button id={buttonId} className={styles.button} disabledFocusable={busy} onClick={() => void count()}>
          Freeze …
        </Button>
      )}
      <FrozenFormulas state={state} />
    </Section>
  );
}

/** Counts, and refuses where there is nothing to freeze. */
async function planOf(scope: Scope): Promise<Outcome<FreezePlan>> {
  const plan = await planFreeze(scope);
  if (!plan.ok || plan.value.formulas.length > 0) return plan;
  const { error, name, calculating } = plan.value.left;
  return error + name + calculating > 0
    ? refused("None of the DD formulas there shows a value yet, and errors are not frozen.")
    : refused("There is no DD formula there.");
}
