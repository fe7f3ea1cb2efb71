import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { insertSample, type InsertedSample } from "../../workbook/sample/insertSample";
import { useActions } from "../shell/actions";
import { noticeId } from "../shell/hostNotice";
import type { ViewProps } from "../shell/viewProps";

const useStyles = makeStyles({
  title: { margin: 0 },
  text: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}` },
  next: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXXS}` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Inserts the sample, and says what to do with it. */
export function Sample({ host, show, views }: Pick<ViewProps, "host" | "show" | "views">) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const [inserted, setInserted] = useState<InsertedSample>();
  const canInsert = host.kind === "excel";
  async function insert(): Promise<void> {
    const sample = await act(insertSample, told);
    if (sample) setInserted(sample.value);
  }
  const nextViews = views.filter(({ id }) => id === "calculate" || id === "explain");
  return (
    <section aria-labelledby="sample-title">
      <Subtitle2 as="h2" block id="sample-title" className={styles.title}>
        Try it with a sample
      </Subtitle2>
      <p className={styles.text}>
        Adds two sheets with an invented October 2026 and its figures, and a contract where there is none. Nothing in
        your workbook is changed; delete the sheets to undo it.
      </p>
      <Button
        appearance="primary"
        disabledFocusable={!canInsert || busy}
        aria-describedby={canInsert ? undefined : noticeId}
        onClick={() => void insert()}
      >
        Insert the sample
      </Button>
      {inserted && (
        <>
          <p className={styles.next}>
            Next: select B14 on “{inserted.names.billSheet}” and choose Explain, or calculate the month of the table{" "}
            {inserted.names.usageTable}.
          </p>
          <div className={styles.actions}>
            {nextViews.map(({ id, title }) => (
              <Button key={id} size="small" onClick={() => show(id)}>
                {title}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function told({ names: { usageSheet, billSheet }, contract }: InsertedSample): string {
  const sheets = `The sample is on the sheets “${usageSheet}” and “${billSheet}”`;
  if (contract === "kept") return `${sheets}. This workbook has a contract, which was left alone.`;
  if ("created" in contract) return `${sheets}, its contract on “${contract.created}”.`;
  return `${sheets}. No contract was made: ${contract.refused}`;
}
