import { Button, makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from "@fluentui/react-components";
import { sentence } from "../../sheet/result";
import { writeLargeStatement } from "../../workbook/bulk/writeLargeStatement";
import { useActions } from "../shell/actions";
import { ShowHours } from "./showHours";
import type { ReadFiles } from "./useLargeFiles";
import { counted, whole } from "./whole";

const useStyles = makeStyles({
  result: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

const mostProblems = 10;

/** What the files say, what is wrong in them, and the button that writes it. */
export function ReadingResult({ read }: { readonly read: ReadFiles }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const { reading, usage, statement } = read;
  const { problems } = reading;
  const write = () =>
    act(
      () => writeLargeStatement(statement),
      ({ statement: bill, usage: parts, control }) =>
        `The statement stands on “${bill}”, who used what on “${parts}”, the control totals on “${control}”.`,
    );
  return (
    <section aria-label="Result" className={styles.result}>
      <Subtitle2 as="h2" className={styles.title}>
        {statement.month}
      </Subtitle2>
      <ul className={styles.list}>
        <li>
          {counted(reading.rows, "row")} in {read.seconds.toFixed(1)} seconds
          {reading.passes > 1 ? `, read ${reading.passes} times for want of memory` : ""}
        </li>
        <li>
          {counted(usage.groups.length, reading.groupedBy.toLowerCase())}, {counted(usage.products.length, "product")}
        </li>
        <li>
          {statement.isComplete
            ? "Control total: the sum of the files is the sum of the table, product by product."
            : "Control total: the table does not add up to the files. Nothing can be written."}
        </li>
        {reading.otherMonths.map(([month, rows]) => (
          <li key={month}>
            {counted(rows, "row")} of {month}, left aside
          </li>
        ))}
        {reading.notBilled.length > 0 && (
          <li>
            Usage types that no product of the catalog is billed by, left aside:{" "}
            {reading.notBilled.map(([name, rows]) => `${name} (${whole(rows)})`).join(", ")}
          </li>
        )}
        <li>
          {statement.total.ok
            ? `Total cost: ${money(statement.total.value)}`
            : "The total cost is not known: see the notes of the lines."}
        </li>
      </ul>
      {problems.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {problems.slice(0, mostProblems).map(({ name, first, count }) => (
              <div key={name}>
                {name}, {counted(count, "row")}: {sentence(first)}
              </div>
            ))}
            {problems.length > mostProblems && <div>And {problems.length - mostProblems} more.</div>}
          </MessageBarBody>
        </MessageBar>
      )}
      <div>
        <Button appearance="primary" disabledFocusable={busy || !statement.isComplete} onClick={() => void write()}>
          Write the tables
        </Button>
      </div>
      <ShowHours read={read} />
    </section>
  );
}

const money = (amount: number): string => {
  const [units = "", cents = ""] = amount.toFixed(2).split(".");
  return `${whole(Number(units))}.${cents}`;
};
