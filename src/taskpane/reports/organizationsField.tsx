import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Chosen } from "./useDraft";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  list: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** For whom statements are written. */
export function OrganizationsField({ chosen }: { readonly chosen: Chosen }) {
  const styles = useStyles();
  const { grouping, organizations, change } = chosen;
  if (!grouping) return null;
  const { title, names } = grouping;
  const choose = (name: string, isChosen: boolean) =>
    change({ organizations: names.filter((one) => (one === name ? isChosen : organizations.includes(one))) });
  return (
    <fieldset className={styles.group}>
      <legend>
        {title}: {organizations.length} of {names.length}
      </legend>
      <div className={styles.list}>
        {names.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={organizations.includes(name)}
            onChange={(_, { checked }) => choose(name, checked === true)}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button size="small" onClick={() => change({ organizations: null })}>
          All
        </Button>
        <Button size="small" onClick={() => change({ organizations: [] })}>
          None
        </Button>
      </div>
    </fieldset>
  );
}
