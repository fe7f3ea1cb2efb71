import { Accordion, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { FunctionEntry } from "./functionEntry";
import type { FunctionMetadata } from "./functionsJson";

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalXL },
  title: { display: "block", margin: `0 0 ${tokens.spacingVerticalXS}` },
});

interface Props {
  readonly title: string;
  readonly functions: readonly FunctionMetadata[];
  readonly canInsert: boolean;
}

/** One group of functions under its heading. */
export function FunctionGroup({ title, functions, canInsert }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.group} aria-label={title}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Accordion multiple collapsible>
        {functions.map((entry) => (
          <FunctionEntry key={entry.id} entry={entry} canInsert={canInsert} />
        ))}
      </Accordion>
    </section>
  );
}
