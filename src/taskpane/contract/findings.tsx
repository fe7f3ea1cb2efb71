import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ContractIssue, ContractWarning, Place } from "../../sheet/contract/place";
import { sentence } from "../../sheet/result";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  finding: { marginTop: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly issues: readonly ContractIssue[];
  readonly warnings?: readonly ContractWarning[];
  readonly addressOf: (place: Place) => string;
  readonly onSelect: (place: Place) => void;
}

/** Issues and warnings, each with the cell that it is about. */
export function Findings({ issues, warnings = [], addressOf, onSelect }: Props) {
  const styles = useStyles();
  const told = [
    ...issues.map((issue) => ({ place: issue.place, text: sentence(issue), kind: "error" as const })),
    ...warnings.map(({ place, text }) => ({ place, text, kind: "warning" as const })),
  ];
  if (told.length === 0) return null;
  return (
    <ul className={styles.list}>
      {told.map(({ place, text, kind }) => (
        <li key={`${place.row} ${place.column} ${text}`} className={styles.finding}>
          <span className={styles[kind]}>{kind === "error" ? "Error" : "Warning"}:</span> {text}{" "}
          <Link inline as="button" onClick={() => onSelect(place)}>
            {addressOf(place)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
