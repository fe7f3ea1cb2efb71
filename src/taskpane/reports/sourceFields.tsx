import { makeStyles } from "@fluentui/react-components";
import { monthText } from "../../engine/month";
import type { Offer } from "../../workbook/reports/offerSources";
import { ChoiceField } from "./choiceField";
import type { Chosen } from "./useDraft";

const useStyles = makeStyles({ text: { margin: 0 } });

interface Props {
  readonly chosen: Chosen;
  readonly offer: Offer;
}

/** What the report is made from. */
export function SourceFields({ chosen: { draft, change, usage, contract }, offer }: Props) {
  const styles = useStyles();
  const months: readonly string[] = (usage?.months ?? []).map(monthText);
  return (
    <>
      <ChoiceField
        label="Usage"
        value={usage?.name ?? ""}
        options={offer.usages.map(({ name, sheet }) => ({ value: name, text: `${name} (${sheet})` }))}
        onChoose={(name) => change({ usage: name, organizations: null })}
      />
      <ChoiceField
        label="Contract"
        value={contract?.contract.sheetId ?? ""}
        options={offer.contracts.map(({ contract: { sheetId, sheet } }) => ({ value: sheetId, text: sheet }))}
        onChoose={(sheetId) => change({ contract: sheetId })}
      />
      {months.length > 0 ? (
        <ChoiceField
          label="Month"
          value={months.find((month) => month === draft.month) ?? months[0] ?? ""}
          options={months.map((month) => ({ value: month, text: month }))}
          onChoose={(month) => change({ month })}
        />
      ) : (
        <p className={styles.text}>The hours of this table are counted, without a date: all of it is one month.</p>
      )}
    </>
  );
}
