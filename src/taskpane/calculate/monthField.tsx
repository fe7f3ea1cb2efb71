import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { monthText } from "../../engine/month";
import { problemOf } from "./problemOf";
import type { CalculationState } from "./useCalculation";

const useStyles = makeStyles({
  month: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  input: { flex: "1 1 120px", minWidth: 0 },
});

/** The month of the hours: typed, a cell, or the one of the hours that stand beside the usage. */
export function MonthField({ calculation }: { readonly calculation: CalculationState }) {
  const styles = useStyles();
  const { draft, change, prepared } = calculation;
  const problem = problemOf(calculation, "month");
  const offered = prepared?.month.offered ?? null;
  const value = prepared?.month.value ?? null;
  const isOffered = draft.month === null && offered !== null;
  const typed = draft.month ?? offered?.reference ?? "";
  const from = isOffered ? `, from the hours beside the usage` : "";
  const spread = isOffered && offered.endsIn !== null ? ` They end in ${offered.endsIn}.` : "";
  const hint =
    value === null
      ? "Text such as 2026-10, or the address of a cell. Blank: as many hours as there are readings."
      : `${monthText(value)}${from}.${spread}`;
  return (
    <Field
      label="Month"
      hint={hint}
      {...(problem !== null && { validationMessage: problem, validationState: "error" as const })}
    >
      {(control) => (
        <div className={styles.month}>
          <Input
            {...control}
            className={styles.input}
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(_, { value: text }) => change({ month: text })}
          />
          {offered !== null && draft.month !== null && (
            <Button size="small" onClick={() => change({ month: null })}>
              Use {monthText(offered.month)}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
