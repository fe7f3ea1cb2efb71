import { Button, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { insertCalculation } from "../../workbook/calculate/insertCalculation";
import { useActions } from "../shell/actions";
import type { CalculationState } from "./useCalculation";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  formula: {
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  place: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  input: { flex: "1 1 120px", minWidth: 0 },
});

/** The formula as it will stand in the cell, where, and the button that writes it. */
export function InsertSection({ calculation }: { readonly calculation: CalculationState }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const { draft, prepared, target, setTarget, isTargetTyped } = calculation;
  const formula = prepared?.formula ?? null;
  const insert = () =>
    act(
      () => insertCalculation(draft, target),
      (address) => `The formula stands in ${address}.`,
    );
  return (
    <section aria-label="Formula" className={styles.section}>
      <Subtitle2 as="h2" className={styles.title}>
        Formula
      </Subtitle2>
      {formula !== null && <code className={styles.formula}>{formula}</code>}
      <Field
        label="Cell for the formula"
        hint={
          isTargetTyped
            ? "An empty cell outside of the ranges above."
            : "The selected cell. Click an empty one in the sheet, or type an address."
        }
      >
        {(control) => (
          <div className={styles.place}>
            <Input
              {...control}
              className={styles.input}
              value={target}
              autoComplete="off"
              spellCheck={false}
              onChange={(_, { value }) => setTarget(value)}
            />
            {isTargetTyped && (
              <Button size="small" onClick={() => setTarget(null)}>
                Use selected cell
              </Button>
            )}
          </div>
        )}
      </Field>
      <div>
        <Button appearance="primary" disabledFocusable={busy || formula === null} onClick={() => void insert()}>
          Insert formula
        </Button>
      </div>
    </section>
  );
}
