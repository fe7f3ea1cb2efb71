import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { WorkingStep } from "../../sheet/explain/working";
import { told } from "./figure";
import { RuleText } from "./ruleText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  step: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  name: { overflowWrap: "anywhere" },
  value: {
    marginLeft: "auto",
    textAlign: "right",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  how: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  last: { fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  rule: { fontSize: tokens.fontSizeBase200 },
});

/** The steps in their order, each with its rule to open. */
export function StepList({ steps }: { readonly steps: readonly WorkingStep[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {steps.map((step, index) => (
        <StepEntry key={`${index} ${step.step}`} step={step} isLast={index === steps.length - 1} />
      ))}
    </ol>
  );
}

function StepEntry({
  step: { step, value, unit, how, rule },
  isLast,
}: {
  readonly step: WorkingStep;
  readonly isLast: boolean;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={styles.step}>
      <div className={styles.line}>
        <span className={mergeClasses(styles.name, isLast && styles.last, step === "Warning" && styles.warning)}>
          {step}
        </span>
        {value !== "" && <span className={styles.value}>{told(value, unit)}</span>}
      </div>
      <p className={styles.how}>{how}</p>
      <Link
        inline
        as="button"
        className={styles.rule}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        Rule: {rule}
      </Link>
      <div id={id} hidden={!open}>
        {open && <RuleText heading={rule} />}
      </div>
    </li>
  );
}
