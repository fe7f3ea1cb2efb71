import { Button, Field, Input, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { namedProduct } from "../../workbook/calculate/offers";
import { absolute } from "../../workbook/calculate/written";
import { problemOf } from "./problemOf";
import type { CalculationState } from "./useCalculation";

const useStyles = makeStyles({
  columns: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  note: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** Where the usage stands: the selected range, or what is typed. */
export function UsageField({ calculation }: { readonly calculation: CalculationState }) {
  const styles = useStyles();
  const { draft, change, isFollowing, follow, prepared, selectionFailure } = calculation;
  if (draft.what === "included") return null;
  const problem = problemOf(calculation, "usage");
  const isEmpty = draft.usage === "";
  const choose = (usage: string) => {
    follow(false);
    change({ usage, readsAll: false });
  };
  // A column of dates or of text is none that is meant.
  const columns = (prepared?.columns ?? []).filter(({ first }) => !first.isDate && typeof first.value !== "string");
  const address = prepared?.usage?.cells.address;
  return (
    <div>
      <Field
        label="Usage"
        hint={
          isFollowing
            ? "A range that you select in the sheet is taken as the usage; a single cell, as the place for the formula."
            : "Cells such as Usage!C2:C745, a table column such as Usage[APM hosts], a whole column, or a name."
        }
        {...(problem !== null &&
          !isEmpty && { validationMessage: problem, validationState: columns.length > 0 ? "warning" : "error" })}
      >
        <Input value={draft.usage} autoComplete="off" spellCheck={false} onChange={(_, { value }) => choose(value)} />
      </Field>
      <Switch checked={isFollowing} label="Follow the selection" onChange={(_, { checked }) => follow(checked)} />
      {address !== undefined && absolute(address) !== prepared?.usage?.reference && problem === null && (
        <p className={styles.note}>Cells: {address}</p>
      )}
      {isEmpty && problem !== null && <p className={styles.note}>{problem}</p>}
      {selectionFailure !== null && isFollowing && <p className={styles.note}>{selectionFailure}</p>}
      {columns.length > 0 && (
        <div className={styles.columns} role="group" aria-label="Column that is meant">
          {columns.map(({ title, reference }) => (
            <Button
              key={reference}
              size="small"
              onClick={() => choose(reference)}
              {...(namedProduct(title) && { appearance: "primary" as const })}
            >
              {title || reference}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
