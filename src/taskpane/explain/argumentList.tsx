import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { NamedArgument } from "../../workbook/explain/explainSelection";
import { splitSheet, type Cells } from "../../workbook/explain/cellAddress";
import { CellLink } from "./cellLink";

const useStyles = makeStyles({
  section: { margin: `${tokens.spacingVerticalXL} 0 0` },
  title: { margin: 0 },
  list: { margin: 0 },
  name: { marginTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly args: readonly NamedArgument[];
  readonly home: string;
}

/** The arguments as they stand in the formula, with the cells that they refer to. */
export function ArgumentList({ args, home }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label="Arguments">
      <Subtitle2 as="h3" className={styles.title}>
        Arguments
      </Subtitle2>
      <dl className={styles.list}>
        {args.map((argument) => (
          <div key={argument.name}>
            <dt className={styles.name}>{argument.name}</dt>
            <dd className={styles.value}>
              <Argument argument={argument} home={home} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The text, and behind it the cells that it stands for; a range of the same sheet is its own link. */
function Argument({
  argument: { name, text, read, references },
  home,
}: {
  readonly argument: NamedArgument;
  readonly home: string;
}) {
  const styles = useStyles();
  const cells = references.filter(({ address }) => address !== "").map(({ address }) => splitSheet(address));
  const [only] = cells;
  const link = (place: Cells) => <CellLink key={place.cells} cells={place} home={home} what={`Select ${name}`} />;
  if (text === "") return "left out";
  if (cells.length === 1 && only?.sheet === home && only.cells === text) return link(only);
  return (
    <>
      <code className={styles.text}>{text}</code>
      {!read.ok && ` (${read.why})`} {cells.map(link)}
    </>
  );
}
