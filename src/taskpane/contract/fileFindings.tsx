import { makeStyles, tokens } from "@fluentui/react-components";
import type { FileFinding } from "../../sheet/contract/file/jsonText";
import { ResultTitle } from "./resultTitle";

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none" },
  finding: { marginTop: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  place: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly source: string;
  readonly findings: readonly FileFinding[];
}

/** What is wrong in a file, each with its line and path. */
export function FileFindings({ source, findings }: Props) {
  const styles = useStyles();
  const count = findings.length === 1 ? "1 error" : `${findings.length} errors`;
  return (
    <section aria-label="Errors in the file">
      <ResultTitle>{`${source}: ${count}. Nothing was written.`}</ResultTitle>
      <ul className={styles.list}>
        {findings.map(({ line, column, path, text }) => (
          <li key={`${line} ${column} ${path} ${text}`} className={styles.finding}>
            <span className={styles.place}>
              Line {line}, column {column}
              {path && ` (${path})`}:
            </span>{" "}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
