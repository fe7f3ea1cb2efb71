import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { OfferedParent } from "../../workbook/calculate/offers";
import { CellLink } from "./cellLink";
import { figureOf } from "./figures";
import { problemOf } from "./problemOf";
import type { CalculationState } from "./useCalculation";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
  },
  line: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  range: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  input: { flex: "1 1 120px", minWidth: 0 },
});

interface Props {
  readonly parent: OfferedParent;
  readonly calculation: CalculationState;
}

/** A parent: whether it counts, its commitment, and the range of its usage. */
export function ParentEntry({ parent, calculation }: Props) {
  const styles = useStyles();
  const { changeParent, takeParentUsage, awaiting, prepared, draft } = calculation;
  const { product, line } = parent;
  // What was typed or ticked shows at once, the rest once it was read.
  const { isChosen, usage, commitment } = { ...parent, ...draft.parents[product.name] };
  const isProposed = parent.isProposed && usage === parent.usage;
  const { name, unit } = product;
  const problem = problemOf(calculation, "parents", name);
  // Without a line for the product itself the formula leaves the contract out, and with it the lines of the parents.
  const fromContract = prepared?.hasLine ? line : null;
  const isAwaiting = awaiting === name;
  const hint = isAwaiting
    ? `Now select the hours of ${name} in the sheet.`
    : isProposed
      ? "The column beside the usage whose title names it."
      : usage === ""
        ? "Blank: its commitment alone counts."
        : undefined;
  return (
    <li>
      <Checkbox
        checked={isChosen}
        label={name}
        onChange={(_, { checked }) => changeParent(name, { isChosen: checked === true })}
      />
      {isChosen && (
        <div className={styles.fields}>
          {fromContract ? (
            <p className={styles.line}>
              Commitment: {fromContract.commitment === "" ? "none" : figureOf(fromContract.commitment, unit)}, from{" "}
              <CellLink calculation={calculation} address={fromContract.cell} />
            </p>
          ) : (
            <Field label={`Commitment of ${name}`} hint={`In ${unit}, or the address of a cell that holds it.`}>
              <Input
                value={commitment}
                autoComplete="off"
                onChange={(_, { value }) => changeParent(name, { commitment: value })}
              />
            </Field>
          )}
          <Field
            label={`Usage of ${name}`}
            {...(hint !== undefined && { hint })}
            {...(problem !== null && { validationMessage: problem, validationState: "error" as const })}
          >
            {(control) => (
              <div className={styles.range}>
                <Input
                  {...control}
                  className={styles.input}
                  value={usage}
                  autoComplete="off"
                  spellCheck={false}
                  onChange={(_, { value }) => changeParent(name, { usage: value })}
                />
                <Button
                  size="small"
                  aria-label={`Use selection for ${name}`}
                  aria-pressed={isAwaiting}
                  appearance={isAwaiting ? "primary" : "secondary"}
                  onClick={() => void takeParentUsage(name)}
                >
                  Use selection
                </Button>
              </div>
            )}
          </Field>
        </div>
      )}
    </li>
  );
}
