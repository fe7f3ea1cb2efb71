import { makeStyles, tokens } from "@fluentui/react-components";
import type { TableRow } from "../../../workbook/import/tableRows";

const useStyles = makeStyles({
  area: {
    overflowX: "auto",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
  },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  time: { whiteSpace: "nowrap" },
});

const shown = 5;

/** The first rows, so that one sees that it is what was meant. */
export function FirstRows({ rows }: { readonly rows: readonly TableRow[] }) {
  const styles = useStyles();
  return (
    <div className={styles.area} role="region" aria-label="First rows" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>First rows</caption>
        <thead>
          <tr>
            <th className={styles.cell}>When (UTC)</th>
            <th className={styles.cell}>Organization</th>
            <th className={styles.cell}>Product</th>
            <th className={`${styles.cell} ${styles.figure}`}>Figure</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((one, index) => (
            <tr key={index}>
              <td className={`${styles.cell} ${styles.time}`}>{whenOf(one)}</td>
              <td className={styles.cell}>{one.row.organization ?? one.row.organizationId ?? ""}</td>
              <td className={styles.cell}>{one.row.product ?? one.row.key}</td>
              <td className={`${styles.cell} ${styles.figure}`}>{figureOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function whenOf({ row }: TableRow): string {
  const hour = "hour" in row ? row.hour : null;
  return hour === null ? row.month : `${hour.replace("T", " ")}:00`;
}

function figureOf({ kind, row }: TableRow): string {
  const shownFigure = (figure: number | null): string => (figure === null ? "open" : figure.toLocaleString("en"));
  switch (kind) {
    case "cost":
      return shownFigure(row.cost);
    case "billable":
      return shownFigure(row.organizationUsage);
    case "costAttribution":
      return shownFigure(row.totalCost ?? row.onDemandCost ?? row.committedCost);
    case "usage":
    case "monthlyUsage":
    case "attribution":
      return shownFigure(row.usage);
  }
}
