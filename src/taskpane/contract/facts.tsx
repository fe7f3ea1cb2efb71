import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  name: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  why: { color: tokens.colorNeutralForeground2 },
});

/** What is said, and in lighter letters why or beside what. */
export type Fact = readonly [name: string, fact: string, why?: string];

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([name, fact, why]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.fact}>
            {fact} {why && <span className={styles.why}>({why})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
