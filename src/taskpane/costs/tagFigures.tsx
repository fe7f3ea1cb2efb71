import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import { tagAnswer, type OfferedTags, type TagQuestion } from "../../workbook/costs/tags";
import { tagsSheet, writeTags } from "../../workbook/costs/tagsReport";
import { ChoiceField } from "../reports/choiceField";
import { ReplaceNotice } from "../reports/replaceNotice";
import { useActions } from "../shell/actions";
import { FacetField } from "./facetField";
import { shownFigure, shownHead } from "./figure";
import { FigureTable } from "./figureTable";
import { readAmount } from "./readAmount";
import { writtenSentence } from "./writtenSentence";

const useStyles = makeStyles({ text: { margin: 0 } });

/** What was chosen; what is gone is the first of what there is. */
const none = { measure: "", month: "", key: "", by: [] as readonly string[], amount: "" };

/** Figures by tags, and what each bears of an amount in proportion to them. */
export function TagFigures({ offered }: { readonly offered: readonly OfferedTags[] }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const [draft, setDraft] = useState(none);
  const change = (part: Partial<typeof none>) => setDraft((before) => ({ ...before, ...part }));
  const measures = offered.flatMap((one) => one.measures);
  const measure = measures.find((one) => one === draft.measure) ?? measures[0];
  const one = offered.find((table) => table.measures.some((each) => each === measure));
  if (measure === undefined || one === undefined) return null;
  const month = one.months.find((each) => each === draft.month) ?? one.months[0] ?? "";
  const key = measure === "Usage" ? (one.keys.find((each) => each.key === draft.key) ?? one.keys[0])?.key : undefined;
  const kept = draft.by.filter((column) => one.by.includes(column));
  const by = kept.length > 0 ? kept : one.by.slice(0, 1);
  const amount = readAmount(draft.amount);
  const question: TagQuestion = { measure, month, key: key ?? null, by, amount: amount.ok ? amount.value : null };
  const answer = tagAnswer(one, question);
  const isCost = measure !== "Usage";
  return (
    <>
      <ChoiceField
        label="Figure"
        value={measure}
        options={measures.map((name) => ({ value: name, text: name }))}
        onChoose={(name) => change({ measure: name })}
      />
      <ChoiceField
        label="Month"
        value={month}
        options={one.months.map((name) => ({ value: name, text: name }))}
        onChoose={(name) => change({ month: name })}
      />
      {key !== undefined && (
        <ChoiceField
          label="Usage of"
          value={key}
          options={one.keys.map((each) => ({ value: each.key, text: each.text }))}
          onChoose={(name) => change({ key: name })}
        />
      )}
      <FacetField label="By" values={one.by} chosen={by} onChoose={(columns) => change({ by: columns })} />
      <Field
        label="Amount to charge back"
        hint="Optional. It is split in proportion to the figures, to the cent."
        {...(!amount.ok && { validationMessage: amount.message, validationState: "error" as const })}
      >
        <Input value={draft.amount} onChange={(_, { value }) => change({ amount: value })} />
      </Field>
      {!answer.ok && <Problem text={answer.message} />}
      {answer.ok && (
        <>
          {answer.value.noParts !== null && <Problem text={answer.value.noParts} />}
          <FigureTable
            caption={`${measure} of ${month}`}
            heads={answer.value.heads}
            titles={[measure, ...(question.amount === null ? [] : ["Chargeback"])]}
            rows={answer.value.rows.map(({ heads, figure, part }) => ({
              heads: heads.map(shownHead),
              figures: [
                shownFigure(figure, isCost),
                ...(question.amount === null ? [] : [part === null ? "not known" : shownFigure(part, true)]),
              ],
            }))}
            total={{
              heads: by.map((_, index) => (index === 0 ? "Total" : "")),
              figures: [
                shownFigure(answer.value.total, isCost),
                ...(question.amount === null ? [] : [shownFigure(question.amount, true)]),
              ],
            }}
          />
          <p className={styles.text}>
            (blank): the resource does not carry the key. &lt;empty&gt;: it carries the key without a value. a | b: it
            carries the key several times.
          </p>
          <ReplaceNotice sheets={[tagsSheet]} offer={one.table} />
          <div>
            <Button
              disabledFocusable={busy || !amount.ok}
              onClick={() => void act(() => writeTags(one, question), writtenSentence)}
            >
              Write the tags to a sheet
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Problem({ text }: { readonly text: string }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
