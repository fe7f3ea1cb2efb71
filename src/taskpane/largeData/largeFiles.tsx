import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readMonth } from "../../sheet/readMonth";
import { sentence } from "../../sheet/result";
import type { OfferedContract } from "../../workbook/reports/offerSources";
import { useActions } from "../shell/actions";
import { ContractChoice, useContractChoice } from "./contractChoice";
import { FilesField } from "./filesField";
import { NameChoices } from "./nameChoices";
import { ReadingProgress } from "./readingProgress";
import { ReadingResult } from "./readingResult";
import { useLargeFiles } from "./useLargeFiles";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

/** Which files, which month and which contract, and what came of it. */
export function LargeFiles({ contracts }: { readonly contracts: readonly OfferedContract[] }) {
  const styles = useStyles();
  const { busy } = useActions();
  const large = useLargeFiles();
  const { files, refused, now } = large;
  const [typed, setTyped] = useState<string | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const offered = files.find(({ firstMonth }) => firstMonth !== null)?.firstMonth ?? "";
  const text = typed ?? offered;
  const month = readMonth(text === "" ? null : text);
  const { chosen, choose } = useContractChoice(contracts);
  const read = chosen?.contract.read;
  const isReady = files.length > 0 && refused.length === 0 && month.ok && month.value !== null && read?.ok === true;
  const start = (): void => {
    if (!isReady || !month.ok || month.value === null || !chosen) return;
    void large.read(month.value, { contract: read.value.tables, rates: chosen.rates }, choices);
  };
  return (
    <div className={styles.form}>
      <FilesField large={large} />
      {files.length > 0 && (
        <>
          <Field
            label="Month"
            hint={typed === null && offered !== "" ? "The month of the first row." : "Rows of other months are counted and left aside."} // prettier-ignore
            {...(!month.ok && { validationMessage: month.issues.map(sentence).join(" "), validationState: "error" as const })} // prettier-ignore
          >
            <Input value={text} autoComplete="off" onChange={(_, { value }) => setTyped(value)} />
          </Field>
          <ContractChoice contracts={contracts} chosen={chosen} onChoose={choose} />
        </>
      )}
      {now.state === "reading" ? (
        <ReadingProgress progress={now.progress} files={files.length} onCancel={large.cancel} />
      ) : (
        <div>
          <Button appearance="primary" disabledFocusable={!isReady || busy} onClick={start}>
            {now.state === "read" ? "Read the files again" : "Read the files"}
          </Button>
        </div>
      )}
      {now.state === "cancelled" && <p role="status">The reading was cancelled. Nothing was written.</p>}
      {now.state === "failed" && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{now.message}</MessageBarBody>
        </MessageBar>
      )}
      {now.state === "read" && (
        <>
          <NameChoices problems={now.reading.problems} choices={choices} onChoose={setChoices} />
          <ReadingResult read={now} />
        </>
      )}
    </div>
  );
}
