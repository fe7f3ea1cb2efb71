import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Readings } from "../../workbook/calculate/checkReadings";
import type { Prepared } from "../../workbook/calculate/prepare";
import { CellLink } from "./cellLink";
import { counted } from "./figures";
import type { CalculationState } from "./useCalculation";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0 },
  finding: { marginTop: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly calculation: CalculationState;
  readonly prepared: Prepared;
}

const reading = "a reading is a number of 0 or more, or a blank cell";

/** What is wrong with the cells, each cell a link; else the sentence of the error; and what is to be looked at. */
export function Findings({ calculation, prepared }: Props) {
  const styles = useStyles();
  const { preview, withoutTitle } = prepared;
  if (!preview) return null;
  const checked = [preview.readings, preview.parentReadings].filter(
    (readings): readings is Readings => readings !== null,
  );
  const bad = checked.flatMap((readings) => readings.bad);
  const more = checked.reduce((count, { badCells, bad: named }) => count + badCells - named.length, 0);
  const warnings = [...preview.terms.filter(({ step }) => step === "Warning").map(({ how }) => how), ...prepared.notes];
  const label = <span className={styles.error}>Error:</span>;
  const takeBelow = (usage: string) => {
    calculation.follow(false);
    calculation.change({ usage });
  };
  return (
    <ul className={styles.list}>
      {bad.map(({ address, received }) => (
        <li key={address} className={styles.finding}>
          {label} <CellLink calculation={calculation} address={address} /> {received}; {reading}.
        </li>
      ))}
      {more > 0 && <li className={styles.finding}>{counted(more, "more cell")} that cannot be read.</li>}
      {withoutTitle !== null && (
        <li className={styles.finding}>
          <Button size="small" onClick={() => takeBelow(withoutTitle)}>
            Leave out the title
          </Button>
        </li>
      )}
      {!preview.result.ok && bad.length === 0 && (
        <li className={styles.finding}>
          {label}{" "}
          {preview.result.sentence.map(({ text, address }, index) =>
            address === undefined ? (
              text
            ) : (
              <span key={index}>
                {text} <CellLink calculation={calculation} address={address} />
              </span>
            ),
          )}
        </li>
      )}
      {warnings.map((warning) => (
        <li key={warning} className={styles.finding}>
          <span className={styles.warning}>Warning:</span> {warning}
        </li>
      ))}
    </ul>
  );
}
