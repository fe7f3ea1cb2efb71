import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Offer } from "../../workbook/reports/offerSources";
import { reports } from "../../workbook/reports/reports";
import { writeReports, type Written } from "../../workbook/reports/writeReports";
import { useActions } from "../shell/actions";
import { ChoiceField } from "./choiceField";
import { ExportSection } from "./exportSection";
import { OptionFields } from "./optionFields";
import { ReplaceNotice } from "./replaceNotice";
import { SourceFields } from "./sourceFields";
import { useDraft } from "./useDraft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

interface Props {
  readonly offer: Offer;
  readonly refresh: () => Promise<void>;
}

/** Which report, of what, and the button that writes it. */
export function ReportForm({ offer, refresh }: Props) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const chosen = useDraft(offer);
  const { kind, contract, order, sheets, change } = chosen;
  const write = async (): Promise<void> => {
    if (order === null) return;
    await act(() => writeReports(order), told);
    await refresh();
  };
  return (
    <div className={styles.form}>
      <ChoiceField
        label="Report"
        value={kind.id}
        options={reports.map(({ id, title }) => ({ value: id, text: title }))}
        onChoose={(report) => change({ report })}
      />
      <p className={styles.text}>{kind.what}</p>
      <SourceFields chosen={chosen} offer={offer} />
      <OptionFields chosen={chosen} alternatives={offer.alternatives} />
      {contract && !contract.contract.read.ok && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{contract.contract.read.message}</MessageBarBody>
        </MessageBar>
      )}
      <ReplaceNotice sheets={sheets} offer={offer} />
      <div>
        <Button appearance="primary" disabledFocusable={busy || order === null} onClick={() => void write()}>
          {sheets.length > 1 ? `Write ${sheets.length} statements` : "Write the report"}
        </Button>
      </div>
      <ExportSection chosen={chosen} />
    </div>
  );
}

function told(written: readonly Written[]): string {
  const sheets = written.map(({ sheet }) => `“${sheet}”`).join(", ");
  const notes = written.flatMap(({ sheet, remarks, noChart }) => {
    const all = [...remarks, ...(noChart === null ? [] : [`There is no chart: ${noChart}`])];
    return written.length > 1 ? all.map((note) => `${sheet}: ${note}`) : all;
  });
  return [`The report stands on ${sheets}.`, ...notes].join(" ");
}
