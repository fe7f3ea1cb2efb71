import type { AccountKind } from "../../workbook/accountKind";
import type { Answer, AnswerRow } from "../../workbook/costs/answer";
import type { Question } from "../../workbook/costs/question";
import { facetName } from "./facetName";
import { shownFigure, shownHead, shownPercent } from "./figure";
import { FigureTable } from "./figureTable";
import { isFinal } from "./isFinal";

interface Props {
  readonly answer: Answer;
  readonly question: Question;
  readonly kind: AccountKind;
}

/** The months side by side. One that is not final is marked. */
export function AnswerTable({ answer, question, kind }: Props) {
  const { heads, months, rows, total } = answer;
  const isCost = question.figure.costType !== null;
  const now = new Date();
  const lineOf = (row: AnswerRow) => ({
    heads: row.heads.map(shownHead),
    figures: [
      ...row.figures.map((cell) => shownFigure(cell, isCost)),
      shownFigure(row.change, isCost),
      shownPercent(row.percent),
    ],
  });
  const open = months.filter((month) => !isFinal(question.figure.id, month, now));
  return (
    <FigureTable
      caption={`${question.figure.title}${open.length === 0 ? "" : ". * not final"}`}
      heads={heads.map((head) => facetName(head, kind))}
      titles={[...months.map((month) => (open.includes(month) ? `${month} *` : month)), "Change", "Change %"]}
      rows={rows.map(lineOf)}
      total={total && lineOf(total)}
    />
  );
}
