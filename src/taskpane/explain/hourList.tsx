import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { DecidingHours, HourFigures } from "../../sheet/explain/decidingHours";
import { readingOf, type ExplainedCell } from "../../workbook/explain/explainSelection";
import { CellLink } from "./cellLink";
import { told } from "./figure";

const useStyles = makeStyles({
  section: { margin: `${tokens.spacingVerticalXL} 0 0` },
  title: { margin: 0 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  hour: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM },
  value: { marginLeft: "auto", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  parts: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly hours: DecidingHours;
  readonly explained: ExplainedCell;
}

/** The hours that decide the figure, each with the cell of its reading. */
export function HourList({ hours, explained }: Props) {
  const styles = useStyles();
  const isHwmp = hours.counting !== undefined;
  const list = (shown: readonly HourFigures[]) => (
    <ol className={styles.list}>
      {shown.map((hour) => (
        <Hour key={hour.reading} hour={hour} hours={hours} explained={explained} />
      ))}
    </ol>
  );
  return (
    <section className={styles.section} aria-label="Hours">
      <Subtitle2 as="h3" className={styles.title}>
        {isHwmp
          ? "Hours that the HWMP leaves out"
          : hours.by === "usage"
            ? "Hours with the highest usage"
            : "Hours that cost most"}
      </Subtitle2>
      <p className={styles.text}>{sentence(hours)}</p>
      {list(hours.hours)}
      {isHwmp && (
        <>
          <Subtitle2 as="h3" className={styles.title}>
            Hour that counts
          </Subtitle2>
          {hours.counting ? (
            list([hours.counting])
          ) : (
            <p className={styles.text}>An hour without a reading, which is 0.</p>
          )}
        </>
      )}
    </section>
  );
}

function sentence({ hours, readings, above, by, columns, counting }: DecidingHours): string {
  const ranked = counting === undefined && hours.length < above ? `; the highest ${hours.length}:` : ".";
  if (counting !== undefined) return `The highest by ${by}, ${hours.length} of ${readings} readings.`;
  if (by === "on-demand usage") return `${above} of ${readings} hours are above what they include${ranked}`;
  const why = columns === null ? "The hours are aggregated before anything is compared" : "The hours offset each other";
  return `${why}: none is billed on its own. ${above} of ${readings} have usage${ranked}`;
}

function Hour({ hour, hours: { by, unit }, explained }: Props & { readonly hour: HourFigures }) {
  const styles = useStyles();
  const cells = readingOf(explained.args, hour.reading);
  const name = `Hour ${hour.reading + 1}`;
  return (
    <li className={styles.hour}>
      <div className={styles.line}>
        <span>
          {name} {cells && <CellLink cells={cells} home={explained.cell.sheet} what={name} />}
        </span>
        <span className={styles.value}>{told(by === "usage" ? hour.usage : (hour.onDemand ?? ""), unit)}</span>
      </div>
      {hour.included !== null && (
        <p className={styles.parts}>
          usage {told(hour.usage)}, included {told(hour.included)}
        </p>
      )}
    </li>
  );
}
