import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    maxHeight: "420px",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  caption: { textAlign: "left", paddingBottom: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "right",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightRegular,
  },
  head: { textAlign: "left", whiteSpace: "normal", minWidth: "90px" },
  title: { fontWeight: tokens.fontWeightSemibold },
});

interface Row {
  readonly heads: readonly string[];
  readonly figures: readonly string[];
}

interface Props {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
  /** Null: the rows have no sum. */
  readonly total: Row | null;
}

/** Figures in rows and columns. What is wider than the pane is scrolled, by keyboard too. */
export function FigureTable({ caption, heads, titles, rows, total }: Props) {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((title) => (
              <th key={title} scope="col" className={mergeClasses(head, styles.title)}>
                {title}
              </th>
            ))}
            {titles.map((title) => (
              <th key={title} scope="col" className={mergeClasses(styles.cell, styles.title)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line key={row.heads.join("\n")} row={row} head={head} cell={styles.cell} />
          ))}
          {total && (
            <Line row={total} head={mergeClasses(head, styles.title)} cell={mergeClasses(styles.cell, styles.title)} />
          )}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row, head, cell }: { readonly row: Row; readonly head: string; readonly cell: string }) {
  return (
    <tr>
      {row.heads.map((text, index) =>
        index === 0 ? (
          <th key={index} scope="row" className={head}>
            {text}
          </th>
        ) : (
          <td key={index} className={head}>
            {text}
          </td>
        ),
      )}
      {row.figures.map((text, index) => (
        <td key={index} className={cell}>
          {text}
        </td>
      ))}
    </tr>
  );
}
