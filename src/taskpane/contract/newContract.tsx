import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { createContract } from "../../workbook/contract/createContract";
import { toContractRows } from "../../workbook/contract/contractRows";
import type { WorkbookContract } from "../../workbook/contract/readContract";
import type { ContractsState } from "./useContracts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

export const newNameId = "new-contract-name";

/** "Contract", "Contract 2" and so on: one that no contract has. */
export function freeName(contracts: readonly WorkbookContract[]): string {
  const taken = contracts.map(({ sheet }) => sheet.toLowerCase());
  let number = 1;
  const name = () => (number === 1 ? "Contract" : `Contract ${number}`);
  while (taken.includes(name().toLowerCase())) number++;
  return name();
}

interface Props {
  readonly state: ContractsState;
  readonly contracts: readonly WorkbookContract[];
  readonly onDone: () => void;
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void;
}

/** Makes a sheet with the tables of a contract: blank, or with the terms of another one. */
export function NewContract({ state: { act, busy, choose }, contracts, onDone, onCancel }: Props) {
  const styles = useStyles();
  const [name, setName] = useState(() => freeName(contracts));
  const [from, setFrom] = useState("");
  const sources = contracts.flatMap(({ sheetId, sheet, read }) => (read.ok ? [{ sheetId, sheet, ...read.value }] : []));
  const source = sources.find(({ sheetId }) => sheetId === from);

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    const rows = source && toContractRows(source.cells);
    const made = await act(() => createContract(name, rows), `The sheet ${name.trim()} was created.`);
    if (!made) return;
    choose(made.value);
    onDone();
  }
  return (
    <form className={styles.form} onSubmit={(event) => void create(event)} noValidate aria-label="New contract">
      <Field label="Name of the sheet" required>
        <Input id={newNameId} value={name} onChange={(_, { value }) => setName(value)} autoComplete="off" />
      </Field>
      {sources.length > 0 && (
        <Field label="Begin with" {...(source && { hint: "The terms are copied as values, without formulas." })}>
          <Select value={source ? from : ""} onChange={(_, { value }) => setFrom(value)}>
            <option value="">blank tables</option>
            {sources.map(({ sheetId, sheet }) => (
              <option key={sheetId} value={sheetId}>{`a copy of ${sheet}`}</option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          Create contract sheet
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}
