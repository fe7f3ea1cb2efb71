import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { openCustomerWorkbook } from "../../workbook/reports/customerWorkbook";
import { useActions } from "../shell/actions";
import type { Chosen } from "./useDraft";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  list: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  entry: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** For whom statements are written. */
export function OrganizationsField({ chosen }: { readonly chosen: Chosen }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const { grouping, organizations, source, change } = chosen;
  if (!grouping) return null;
  const { title, names } = grouping;
  const choose = (name: string, isChosen: boolean) =>
    change({ organizations: names.filter((one) => (one === name ? isChosen : organizations.includes(one))) });
  const openWorkbook = async (only: string): Promise<void> => {
    if (source === null) return;
    await act(
      () => openCustomerWorkbook(source, { groupBy: title, only }),
      () => `The statement for ${only} was opened as a workbook of its own, with figures in place of formulas.`,
    );
  };
  return (
    <fieldset className={styles.group}>
      <legend>
        {title}: {organizations.length} of {names.length}
      </legend>
      <div className={styles.list}>
        {names.map((name) => (
          <div key={name} className={styles.entry}>
            <Checkbox
              label={name}
              checked={organizations.includes(name)}
              onChange={(_, { checked }) => choose(name, checked === true)}
            />
            <Button
              size="small"
              aria-label={`Open as a workbook: ${name}`}
              disabledFocusable={busy || source === null}
              onClick={() => void openWorkbook(name)}
            >
              Open as a workbook
            </Button>
          </div>
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
