import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import { FunctionHelp } from "./functionHelp";
import type { FunctionMetadata } from "./functionsJson";
import { InsertButton } from "./insertButton";
import { fullName } from "./signature";

const useStyles = makeStyles({
  entry: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
  },
  header: { flexGrow: 1, marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  toggle: { minHeight: "32px", paddingLeft: 0, paddingRight: tokens.spacingHorizontalXS },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  description: { margin: 0, color: tokens.colorNeutralForeground2 },
  panel: { margin: 0 },
});

interface Props {
  readonly entry: FunctionMetadata;
  readonly canInsert: boolean;
}

/** A function: its name, which opens the help, what it does, and the button for its example. */
export function FunctionEntry({ entry, canInsert }: Props) {
  const styles = useStyles();
  return (
    <AccordionItem value={entry.id} className={styles.entry}>
      <div className={styles.line}>
        <AccordionHeader as="h3" size="small" className={styles.header} button={{ className: styles.toggle }}>
          <span className={styles.name}>{fullName(entry)}</span>
        </AccordionHeader>
        <InsertButton entry={entry} canInsert={canInsert} />
      </div>
      <p className={styles.description}>{entry.description}</p>
      <AccordionPanel className={styles.panel}>
        <FunctionHelp entry={entry} />
      </AccordionPanel>
    </AccordionItem>
  );
}
