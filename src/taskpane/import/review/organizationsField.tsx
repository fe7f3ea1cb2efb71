import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Disclosure } from "../../check/disclosure";
import type { ReviewState } from "./useReview";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Whose rows are written. */
export function OrganizationsField({ state }: { readonly state: ReviewState }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { description, organizations: chosen, setOrganizations } = state;
  const { organizations } = description;
  const isChosen = (id: string): boolean => chosen === null || chosen.has(id);
  const choose = (id: string, isWanted: boolean): void => {
    const wanted = organizations.filter((one) => (one.id === id ? isWanted : isChosen(one.id)));
    setOrganizations(wanted.length === organizations.length ? null : new Set(wanted.map((one) => one.id)));
  };
  return (
    <div>
      <Disclosure
        title="Organizations"
        detail={`${organizations.filter(({ id }) => isChosen(id)).length} of ${organizations.length}`}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <div role="group" aria-label="Organizations" className={styles.list}>
          {organizations.map(({ id, name, account }) => (
            <Checkbox
              key={id}
              label={account === null || account === name ? name : `${name} (${account})`}
              checked={isChosen(id)}
              onChange={(_, { checked }) => choose(id, checked === true)}
            />
          ))}
        </div>
        <div className={styles.actions}>
          <Button size="small" onClick={() => setOrganizations(null)}>
            All
          </Button>
          <Button size="small" onClick={() => setOrganizations(new Set())}>
            None
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}
