import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry, Result } from "../../workbook/check/selfTest/compare";
import { countResults, reportText } from "../../workbook/check/selfTest/reportText";
import type { SelfTest } from "../../workbook/check/selfTest/runSelfTest";
import { CopyText } from "./copyText";
import { counted } from "./counts";
import { Disclosure } from "./disclosure";

const useStyles = makeStyles({
  summary: { margin: `${tokens.spacingVerticalM} 0`, fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  entry: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  formula: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  fact: { display: "block", fontVariantNumeric: "tabular-nums" },
  good: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What is wrong first. */
const groups: readonly { readonly result: Result; readonly title: string }[] = [
  { result: "differs", title: "Differs" },
  { result: "not calculated", title: "Not calculated" },
  { result: "noted", title: "Noted" },
  { result: "equal", title: "Equal" },
];

/** The cases by their results, and the whole report to copy. */
export function SelfTestReport({ report: { entries } }: { readonly report: SelfTest }) {
  const styles = useStyles();
  const counts = countResults(entries);
  const isGood = counts.differs === 0 && counts["not calculated"] === 0;
  return (
    <>
      <p className={mergeClasses(styles.summary, isGood ? styles.good : styles.bad)}>
        {isGood
          ? `This Excel computes right: ${counts.equal} of ${counts.equal} figures are equal to the last digit.`
          : `${counted(counts.differs, "case")} ${counts.differs === 1 ? "differs" : "differ"}, ${counts["not calculated"]} not calculated, ${counts.equal} equal. Send the report to whoever manages the add-in.`}
      </p>
      {groups
        .filter(({ result }) => counts[result] > 0)
        .map(({ result, title }) => (
          <ResultGroup key={result} title={title} entries={entries.filter((entry) => entry.result === result)} />
        ))}
      <CopyText label="The report as a table" text={reportText(entries)} button="Copy the report" />
    </>
  );
}

function ResultGroup({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  const styles = useStyles();
  const [open, setOpen] = useState(title === "Differs" || title === "Not calculated");
  return (
    <Disclosure title={title} detail={counted(entries.length, "case")} open={open} onToggle={() => setOpen(!open)}>
      <ul className={styles.list}>
        {entries.map(({ name, formula, expected, found }) => (
          <li key={`${name} ${formula}`} className={styles.entry}>
            {name}
            <code className={styles.formula}>{formula}</code>
            <span className={styles.fact}>Expected: {expected}</span>
            <span className={styles.fact}>Found: {found}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
