import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { readContractFile, type ReadContractFile } from "../../sheet/contract/file/readContractFile";
import type { WorkbookContract } from "../../workbook/contract/readContract";
import { FileFindings } from "./fileFindings";
import { ImportPreview } from "./importPreview";
import type { ContractsState } from "./useContracts";

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase300 },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  paste: { marginTop: tokens.spacingVerticalM },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

const chooseId = "choose-contract-file";
/** A contract of every product with every field is some 30 KB. */
const largestFile = 1_000_000;

/** A text that was read, and from where. */
interface Checked {
  readonly source: string;
  readonly read: ReadContractFile;
  /** How many texts were read: each result is shown anew. */
  readonly count: number;
}

interface Props {
  readonly state: ContractsState;
  readonly contracts: readonly WorkbookContract[];
  readonly target: WorkbookContract | undefined;
}

/** Reads a contract file, or its text, and checks all of it before anything is offered to be written. */
export function ImportContract({ state, contracts, target }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const [checked, setChecked] = useState<Checked>();

  const show = (source: string, read: ReadContractFile) =>
    setChecked((before) => ({ source, read, count: (before?.count ?? 0) + 1 }));
  function check(source: string, text: string): void {
    show(source, readContractFile(text));
  }
  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > largestFile) {
      const text = `The file has ${file.size} bytes; a contract file has less than ${largestFile}.`;
      show(file.name, { ok: false, findings: [{ line: 1, column: 1, path: "", text }] });
    } else check(file.name, await file.text());
    if (input.current) input.current.value = ""; // the same file can be chosen again after it was mended
  }
  const close = () => {
    setChecked(undefined);
    setTimeout(() => document.getElementById(chooseId)?.focus());
  };
  return (
    <>
      <h3 className={styles.title}>Import</h3>
      <p className={styles.text}>Everything in the file is checked first; you then see what would be written.</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => void open(event.target.files?.[0])}
      />
      <Button id={chooseId} onClick={() => input.current?.click()}>
        Choose file…
      </Button>
      <Field label="Or paste the text of a file" className={styles.paste}>
        <Textarea rows={3} value={pasted} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          disabledFocusable={pasted.trim() === ""}
          onClick={() => pasted.trim() !== "" && check("The text", pasted)}
        >
          Check text
        </Button>
      </div>
      {checked &&
        (checked.read.ok ? (
          <ImportPreview
            key={checked.count}
            source={checked.source}
            read={checked.read}
            state={state}
            contracts={contracts}
            target={target}
            onDone={() => (setPasted(""), close())}
            onCancel={close}
          />
        ) : (
          <FileFindings key={checked.count} source={checked.source} findings={checked.read.findings} />
        ))}
    </>
  );
}
