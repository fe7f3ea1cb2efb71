import { makeStyles, tokens } from "@fluentui/react-components";
import type { Look } from "../shell/look";
import { dashes, paletteOf, type Tone } from "./palette";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  sample: { forcedColorAdjust: "none", flexShrink: 0 },
});

interface Props {
  readonly lines: readonly { readonly label: string; readonly tone: Tone }[];
  readonly filled?: string;
  readonly unit: string;
  readonly look: Look;
}

/** What the lines and the filled part are. */
export function Legend({ lines, filled, unit, look }: Props) {
  const styles = useStyles();
  const colours = paletteOf(look);
  return (
    <figcaption>
      <ul className={styles.legend}>
        {lines.map(({ label, tone }) => (
          <li key={label} className={styles.entry}>
            <svg className={styles.sample} width="20" height="8" aria-hidden="true">
              <line
                x1="0"
                x2="20"
                y1="4"
                y2="4"
                strokeWidth="2"
                style={{ stroke: colours[tone] }}
                strokeDasharray={dashes[tone].join(" ")}
              />
            </svg>
            {label}
          </li>
        ))}
        {filled !== undefined && (
          <li className={styles.entry}>
            <svg className={styles.sample} width="20" height="10" aria-hidden="true">
              <rect width="20" height="10" style={{ fill: colours.area }} />
            </svg>
            {filled}
          </li>
        )}
        <li>in {unit}</li>
      </ul>
    </figcaption>
  );
}
