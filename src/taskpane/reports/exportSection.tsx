import { Button, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { monthText } from "../../engine/month";
import { done, type Outcome } from "../../workbook/outcome";
import { chargebackFile, focusFile } from "../../workbook/reports/exportFile";
import { save } from "../files/save";
import { useActions } from "../shell/actions";
import type { Chosen } from "./useDraft";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The chosen month's bill as files for other programs. */
export function ExportSection({ chosen: { source, grouping } }: { readonly chosen: Chosen }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const [account, setAccount] = useState({ id: "", name: "" });
  if (source === null) return null;
  const groupBy = grouping?.title ?? null;
  const month = source.month === null ? "" : ` ${monthText(source.month)}`;
  const hand = (name: string, make: () => Promise<Outcome<string>>) =>
    act(
      async () => {
        const file = await make();
        if (file.ok) save(name, file.value, "text/csv");
        return file.ok ? done : file;
      },
      () => `${name} was handed over for saving.`,
    );
  const isNamed = account.id.trim() !== "" && account.name.trim() !== "";
  return (
    <section aria-label="Export" className={styles.section}>
      <Subtitle2 as="h2" className={styles.text}>
        Export
      </Subtitle2>
      <p className={styles.text}>
        The bill of the chosen month as a file{groupBy === null ? "" : `, shared out by ${groupBy}`}. What is not known
        refuses it.
      </p>
      <Field label="Billing account ID">
        <Input value={account.id} onChange={(_, { value: id }) => setAccount({ ...account, id })} />
      </Field>
      <Field label="Billing account name" hint="FOCUS asks for both.">
        <Input value={account.name} onChange={(_, { value: name }) => setAccount({ ...account, name })} />
      </Field>
      <div className={styles.actions}>
        <Button
          disabledFocusable={busy || !isNamed}
          onClick={() => void hand(`FOCUS${month}.csv`, () => focusFile(source, groupBy, account))}
        >
          FOCUS 1.2 (CSV)
        </Button>
        <Button
          disabledFocusable={busy || groupBy === null}
          onClick={() => void hand(`Chargebacks${month}.csv`, () => chargebackFile(source, groupBy))}
        >
          Chargebacks (CSV)
        </Button>
      </div>
    </section>
  );
}
