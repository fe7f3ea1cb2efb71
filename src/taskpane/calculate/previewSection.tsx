import { Button, makeStyles, mergeClasses, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { liveCells } from "../../workbook/calculate/prepare";
import { Fact, Facts } from "./facts";
import { counted, figureOf } from "./figures";
import { Findings } from "./findings";
import { ReadingFacts } from "./readingFacts";
import { unitOf } from "./unitOf";
import { UsageChart } from "./usageChart";
import type { CalculationState } from "./useCalculation";

const useStyles = makeStyles({
  section: {
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0 },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  figure: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  unit: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular },
  error: { color: tokens.colorPaletteRedForeground1 },
  chart: { margin: `${tokens.spacingVerticalM} 0` },
});

/** What the formula will show, and what stands in the cells that it reads. */
export function PreviewSection({ calculation }: { readonly calculation: CalculationState }) {
  const styles = useStyles();
  const { prepared, isCurrent, change, failure } = calculation;
  if (!prepared) return failure === null ? <Spinner size="tiny" label="Reading the workbook" /> : null;
  const { preview, isTooLarge, formula } = prepared;
  const figure = preview?.result.ok ? preview.result.rows : null;
  const only = figure?.length === 1 ? figure[0]?.[0] : undefined;
  return (
    <section aria-label="Preview" className={styles.section} aria-busy={!isCurrent}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          Preview
        </Subtitle2>
        {!isCurrent && failure === null && <Spinner size="extra-tiny" aria-label="Reading the cells" />}
      </div>
      {formula === null && <p className={styles.text}>The figure appears here once the fields above are given.</p>}
      {isTooLarge && formula !== null && (
        <>
          <p className={styles.text}>
            The ranges have more than {figureOf(liveCells)} cells, more than a contract year of hours for several
            products. They are read when you ask for it.
          </p>
          <Button onClick={() => change({ readsAll: true })}>Preview</Button>
        </>
      )}
      {preview && (
        <>
          <p role="status" className={mergeClasses(styles.figure, !preview.result.ok && styles.error)}>
            {only !== undefined && (
              <>
                {figureOf(only)} <span className={styles.unit}>{unitOf(prepared)}</span>
              </>
            )}
            {figure && figure.length > 1 && counted(figure.length, "row")}
            {!preview.result.ok && preview.result.error}
          </p>
          <Findings calculation={calculation} prepared={prepared} />
          <Facts>
            {preview.steps
              .filter(({ value, step }) => typeof value === "number" && step !== "Hours" && step !== "On-demand usage")
              .map(({ step, value, unit }) => (
                <Fact key={step} name={step}>
                  {figureOf(value, unit)}
                </Fact>
              ))}
            <ReadingFacts preview={preview} />
          </Facts>
          <div className={styles.chart}>
            <UsageChart prepared={prepared} />
          </div>
        </>
      )}
    </section>
  );
}
