import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Answer, AnswerRow } from "../../workbook/costs/answer";
import type { Question } from "../../workbook/costs/question";
import { LineChart } from "../chart/lineChart";
import { ChoiceField } from "../reports/choiceField";
import { shownFigure, shownHead } from "./figure";

const useStyles = makeStyles({ text: { margin: 0 } });

/** One row over the months: the total, or the row that is chosen. */
export function MonthsChart({ answer, question }: { readonly answer: Answer; readonly question: Question }) {
  const styles = useStyles();
  const { rows, total, months } = answer;
  const [name, setName] = useState("");
  const all: readonly AnswerRow[] = useMemo(() => [...(total ? [total] : []), ...rows], [total, rows]);
  const names = all.map(nameOf);
  const place = Math.max(names.indexOf(name), 0);
  const row = all[place];
  const isCost = question.figure.costType !== null;
  const values = useMemo(() => row?.figures.filter((cell) => typeof cell === "number") ?? [], [row]);
  const label = names[place] ?? "";
  const lines = useMemo(() => [{ label, tone: "usage", values } as const], [label, values]);
  const monthOf = useMemo(() => (point: number) => months[point] ?? "", [months]);
  if (!row || months.length < 2) return null;
  const isWhole = values.length === row.figures.length;
  const told = row.figures.map((cell, index) => `${months[index]} ${shownFigure(cell, isCost)}`).join(", ");
  return (
    <div>
      {names.length > 1 && (
        <ChoiceField
          label="Chart"
          value={label}
          options={names.map((one) => ({ value: one, text: one }))}
          onChoose={setName}
        />
      )}
      {isWhole ? (
        <LineChart
          lines={lines}
          unit={isCost ? "the currency of the bill" : unitOf(answer, row)}
          alternative={`${question.figure.title} of ${label}: ${told}.`}
          nameOf={monthOf}
        />
      ) : (
        <p className={styles.text}>There is no chart: a month of {label} is not known.</p>
      )}
    </div>
  );
}

const nameOf = ({ heads }: AnswerRow): string =>
  heads
    .map(shownHead)
    .filter((head) => head !== "")
    .join(", ");

function unitOf({ heads }: Answer, row: AnswerRow): string {
  const unit = row.heads[heads.indexOf("Unit")];
  return unit === undefined || unit === "(blank)" ? "units" : shownHead(unit);
}
