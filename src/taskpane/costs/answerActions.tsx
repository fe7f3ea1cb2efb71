import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { costsFile } from "../../workbook/costs/costsFile";
import { costsSheet, writeCosts } from "../../workbook/costs/costsReport";
import type { ImportedTable } from "../../workbook/costs/importedTable";
import type { Offered, Question } from "../../workbook/costs/question";
import { done } from "../../workbook/outcome";
import { save } from "../files/save";
import { ReplaceNotice } from "../reports/replaceNotice";
import { useActions } from "../shell/actions";
import { writtenSentence } from "./writtenSentence";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly table: ImportedTable;
  readonly offered: Offered;
  readonly question: Question;
}

/** What can be made of the figures that are shown. */
export function AnswerActions({ table, offered, question }: Props) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const name = `${question.figure.title}.csv`;
  const handOver = () =>
    act(
      () => {
        const file = costsFile(table, question, offered);
        if (file.ok) save(name, file.value, "text/csv");
        return Promise.resolve(file.ok ? done : file);
      },
      () => `${name} was handed over for saving.`,
    );
  return (
    <>
      <ReplaceNotice sheets={[costsSheet]} offer={table} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => void act(() => writeCosts(table, question, offered), writtenSentence)}
        >
          Write to a sheet
        </Button>
        <Button disabledFocusable={busy} onClick={() => void handOver()}>
          Export (CSV)
        </Button>
      </div>
    </>
  );
}
