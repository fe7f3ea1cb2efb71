import { makeStyles, MessageBar, MessageBarBody, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { AccountKind } from "../../workbook/accountKind";
import { answerOf } from "../../workbook/costs/answer";
import type { ImportedName, ImportedTable } from "../../workbook/costs/importedTable";
import { remarksOn } from "../../workbook/costs/question";
import { AnswerActions } from "./answerActions";
import { AnswerTable } from "./answerTable";
import { MonthsChart } from "./monthsChart";
import { QuestionFields } from "./questionFields";
import { useQuestion } from "./useQuestion";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, minWidth: 0 },
  text: { margin: 0 },
  waiting: { justifyContent: "start" },
});

interface Props {
  readonly kind: AccountKind;
  readonly held: readonly ImportedName[];
  readonly tables: readonly ImportedTable[];
  readonly want: (name: ImportedName) => void;
}

/** Cost or usage over months: the question, and what the sheet's functions say to it. */
export function CostsSection({ kind, held, tables, want }: Props) {
  const styles = useStyles();
  const chosen = useQuestion(held, tables);
  const { figure, table, offered, question } = chosen;
  useEffect(() => want(figure.table), [figure.table, want]);
  const answer = table && offered && offered.rows > 0 ? answerOf(table, question, offered) : null;
  return (
    <section aria-label="Cost and usage" className={styles.section}>
      <Subtitle2 as="h2" className={styles.text}>
        Cost and usage
      </Subtitle2>
      <QuestionFields chosen={chosen} kind={kind} />
      {!held.includes(figure.table) || offered?.rows === 0 ? (
        <p className={styles.text}>
          The workbook has no {figure.title.toLowerCase()}: import it into the table {figure.table}.
        </p>
      ) : (
        !answer && <Spinner className={styles.waiting} size="tiny" label={`Reading ${figure.table}`} />
      )}
      {answer && !answer.ok && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{answer.message}</MessageBarBody>
        </MessageBar>
      )}
      {answer?.ok && table && offered && (
        <>
          <AnswerTable answer={answer.value} question={question} kind={kind} />
          <p className={styles.text}>{figure.finality}</p>
          {[...answer.value.unknown, ...remarksOn(table, question)].map((remark) => (
            <MessageBar key={remark} intent="warning" layout="multiline">
              <MessageBarBody>{remark}</MessageBarBody>
            </MessageBar>
          ))}
          <MonthsChart answer={answer.value} question={question} />
          <AnswerActions table={table} offered={offered} question={question} />
        </>
      )}
    </section>
  );
}
