import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadContractFile } from "../../sheet/contract/file/readContractFile";
import type { ContractCells } from "../../sheet/contract/contractTables";
import { isSpare } from "../../sheet/readTable";
import { createContract } from "../../workbook/contract/createContract";
import { toContractRows } from "../../workbook/contract/contractRows";
import type { WorkbookContract } from "../../workbook/contract/readContract";
import { replaceContract } from "../../workbook/contract/replaceContract";
import { freeName } from "./newContract";
import { ResultTitle } from "./resultTitle";
import { settingsSummary } from "./settings";
import type { ContractsState } from "./useContracts";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalS} 0`, overflowWrap: "anywhere" },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly source: string;
  readonly read: Extract<ReadContractFile, { readonly ok: true }>;
  readonly state: ContractsState;
  readonly contracts: readonly WorkbookContract[];
  readonly target: WorkbookContract | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
const used = (cells: ContractCells): string =>
  [
    counted(cells.DD_Contract.filter((row) => !isSpare(row)).length, "product"),
    counted(cells.DD_Allotments.filter((row) => !isSpare(row)).length, "allotment"),
    `settings: ${settingsSummary(cells)}`,
  ].join(", ");

/** What a file holds and what writing it would replace; nothing is written before one of the two is chosen. */
export function ImportPreview({ source, read, state, contracts, target, onDone, onCancel }: Props) {
  const styles = useStyles();
  const wanted = read.name?.trim() ?? "";
  const isFree = !contracts.some(({ sheet }) => sheet.toLowerCase() === wanted.toLowerCase());
  const [name, setName] = useState(wanted !== "" && isFree ? wanted : freeName(contracts));
  const { act, busy, choose } = state;
  const warnings = read.checked.lines.flatMap((line) => line.warnings);
  const rows = toContractRows(read.cells);
  const held = target?.read.ok && !target.isProtected ? target.read.value : null;

  async function create(): Promise<void> {
    const made = await act(() => createContract(name, rows), `The sheet ${name.trim()} was created from ${source}.`);
    if (!made) return;
    choose(made.value);
    onDone();
  }
  async function replace({ sheetId, sheet }: WorkbookContract): Promise<void> {
    if (await act(() => replaceContract(sheetId, rows), `The terms of ${sheet} were replaced.`)) onDone();
  }
  return (
    <section aria-label="What the file holds">
      <ResultTitle>{`${source}: no errors. Nothing is written yet.`}</ResultTitle>
      <p className={styles.text}>It holds {used(read.cells)}.</p>
      {warnings.length > 0 && (
        <ul>
          {warnings.map(({ text }) => (
            <li key={text}>Warning: {text}</li>
          ))}
        </ul>
      )}
      {target && held && (
        <>
          <p className={styles.text}>
            Replacing “{target.sheet}” takes away what it holds now: {used(held.cells)}.
            {held.ownColumns.length > 0 &&
              ` Columns that were added by hand keep their cells, row by row: ${held.ownColumns.join(", ")}.`}
          </p>
          <Button disabledFocusable={busy} onClick={() => void replace(target)}>
            {`Replace ${target.sheet}`}
          </Button>
        </>
      )}
      <form className={styles.form} onSubmit={(event) => (event.preventDefault(), void create())} noValidate>
        <p className={styles.text}>{held ? "Or make" : "Make"} a contract of its own, beside what there is:</p>
        <Field label="Name of the new sheet" required>
          <Input value={name} onChange={(_, { value }) => setName(value)} autoComplete="off" />
        </Field>
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            Import as new contract
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </form>
    </section>
  );
}
