import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { FreezePlan } from "../../workbook/check/planFreeze";
import { useActions } from "../shell/actions";
import { counted } from "./counts";

const useStyles = makeStyles({
  question: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly plan: FreezePlan;
  readonly onFreeze: () => void;
  readonly onKeep: () => void;
}

/** Asks before formulas are frozen, in its own place, with all that will happen. */
export function FreezeQuestion({ plan, onFreeze, onKeep }: Props) {
  const styles = useStyles();
  const { busy } = useActions();
  const question = `Freeze ${counted(plan.formulas.length, "formula")} (${counted(plan.cells, "cell")}) ${placeOf(plan)}?`;
  return (
    <div
      role="group"
      aria-label={question}
      className={styles.question}
      onKeyDown={({ key }) => key === "Escape" && onKeep()}
    >
      <p className={styles.text}>
        <strong>{question}</strong>
      </p>
      {consequences(plan).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" autoFocus disabledFocusable={busy} onClick={onFreeze}>
          Freeze
        </Button>
        <Button onClick={onKeep}>Keep the formulas</Button>
      </div>
    </div>
  );
}

function placeOf({ scope, place }: FreezePlan): string {
  if (scope === "workbook") return "in the whole workbook";
  return scope === "sheet" ? `on the sheet “${place}”` : `in ${place}`;
}

function consequences({ formulas, left }: FreezePlan): string[] {
  const sentences = [
    "The formulas are saved on the sheet “DD Frozen formulas”. Until they are restored, do not insert, delete or sort rows or columns around the frozen cells.",
  ];
  if (formulas.some(({ size }) => size.rows * size.columns > 1))
    sentences.push(
      "Results that fill several cells no longer spill: other formulas that refer to them with # (=B2#) will show #REF!.",
    );
  const faults = left.error + left.name;
  if (faults > 0)
    sentences.push(
      `${counted(faults, "formula")} with an error ${faults === 1 ? "stays a formula" : "stay formulas"}.`,
    );
  if (left.calculating > 0)
    sentences.push(
      `${counted(left.calculating, "formula")} still being calculated ${left.calculating === 1 ? "stays" : "stay"} as well.`,
    );
  return sentences;
}
