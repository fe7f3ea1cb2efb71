import { Button, Checkbox, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Formula } from "../../workbook/check/formula";
import { counted, stateWords } from "./counts";
import { Reenter } from "./reenter";
import { Section } from "./section";
import { SheetFormulas } from "./sheetFormulas";
import type { WorkbookState } from "./useWorkbookState";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, fontVariantNumeric: "tabular-nums" },
  waiting: { justifyContent: "start" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  sheet: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** Up to so many formulas are shown at once; of more the sheets are shown closed. */
const shownAtOnce = 25;

/** The DD formulas of the workbook by their sheets: how many are in which state, and what is wrong. */
export function FormulasSection({ state }: { readonly state: WorkbookState }) {
  const styles = useStyles();
  const { formulas, failure, reading, refresh } = state;
  const [errorsOnly, setErrorsOnly] = useState(false);
  const again = (
    <Button size="small" disabledFocusable={reading} onClick={() => void refresh()}>
      Refresh
    </Button>
  );
  const shown = (formulas ?? []).filter((formula) => !errorsOnly || isFaulty(formula));
  const hasFaults = (formulas ?? []).some(isFaulty);
  return (
    <Section title="DD formulas" action={again}>
      <div aria-live="polite">
        {reading && <Spinner className={styles.waiting} size="tiny" label="Reading the workbook" />}
        {failure !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{failure}</MessageBarBody>
          </MessageBar>
        )}
        {formulas?.length === 0 && <p className={styles.text}>No formula of this workbook calls a DD function.</p>}
        {formulas !== null && formulas.length > 0 && (
          <p className={styles.text}>
            {counted(formulas.length, "formula")}: {stateWords(formulas)}.
          </p>
        )}
      </div>
      <Reenter formulas={formulas ?? []} onDone={() => void refresh()} />
      {hasFaults && (
        <Checkbox
          label="Errors only"
          checked={errorsOnly}
          onChange={(_, { checked }) => setErrorsOnly(checked === true)}
        />
      )}
      <ul className={styles.list}>
        {bySheet(shown).map((group) => (
          <li key={group[0].sheet.id} className={styles.sheet}>
            <SheetFormulas
              formulas={group}
              startsOpen={shown.length <= shownAtOnce}
              pageSize={shownAtOnce}
              onGone={() => void refresh()}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const isFaulty = ({ state }: Formula): boolean => state === "error" || state === "name";

type Group = readonly [Formula, ...Formula[]];

function bySheet(formulas: readonly Formula[]): Group[] {
  const groups = new Map<string, [Formula, ...Formula[]]>();
  for (const formula of formulas) {
    const group = groups.get(formula.sheet.id);
    if (group) group.push(formula);
    else groups.set(formula.sheet.id, [formula]);
  }
  return [...groups.values()];
}
