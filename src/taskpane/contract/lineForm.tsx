import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { checkContract, type CheckedLine } from "../../sheet/contract/checkContract";
import {
  contractTables,
  type ContractCells,
  type LineCells,
  type LineColumn,
} from "../../sheet/contract/contractTables";
import { typedQuantity } from "../../sheet/contract/typedQuantity";
import { sentence } from "../../sheet/result";
import type { RowChange } from "../../workbook/contract/writeRow";
import { choices, fieldWords, figures } from "./lineFields";
import { ProductField } from "./productField";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

const plainNumber = "Write it with a decimal point, without thousands separators.";
const columns: readonly LineColumn[] = [
  "Product",
  "Option",
  "Commitment",
  "Commitment mode",
  "Committed rate",
  "On-demand rate",
  "Aggregation",
  "Pooling",
];

/** The name of a field, for its id too: one line is edited at a time. */
export const lineFieldName = (column: LineColumn): string => `line-${column.replaceAll(" ", "-")}`;

interface Props {
  readonly line: CheckedLine;
  /** The whole contract: a line's option depends on its parents. */
  readonly cells: ContractCells;
  readonly currency: string;
  readonly busy: boolean;
  readonly onSave: (change: RowChange<"DD_Contract">) => void;
  readonly onCancel: () => void;
}

/** The cells of a line as labelled fields, checked while they are typed. Only what was changed is written, and nothing while something is wrong. */
export function LineForm({ line, cells, currency, busy, onSave, onCancel }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState<Readonly<Partial<Record<LineColumn, string>>>>({});
  const shown = (column: LineColumn) => typed[column] ?? String(line.cells[column]);
  const changed = contractTables.DD_Contract.filter((column) => shown(column) !== String(line.cells[column]));
  const change = Object.fromEntries(
    changed.map((column) => [column, figures.includes(column) ? typedQuantity(shown(column)) : shown(column)]),
  ) as RowChange<"DD_Contract">;
  const checkWith = (row: LineCells): CheckedLine | undefined => {
    const lines = cells.DD_Contract.map((other) => (other.row === line.row ? { row: line.row, cells: row } : other));
    return checkContract({ ...cells, DD_Contract: lines }).lines.find((checked) => checked.row === line.row);
  };
  const typedCells = { ...line.cells, ...change };
  const checked = checkWith(typedCells);
  // What the fields say beside goes by all that is right: one slip does not take the unit and the defaults away.
  const wrongCells = Object.fromEntries((checked?.issues ?? []).map(({ place }) => [place.column, ""]));
  const sound = { ...typedCells, ...wrongCells, Product: typedCells.Product };
  const told = checkWith(sound);
  const silent = checkWith({ ...sound, Option: "" });
  const issueOf = (column: LineColumn) => checked?.issues.find(({ place }) => place.column === column);
  const warningOf = (column: LineColumn) => checked?.warnings.find(({ place }) => place.column === column);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wrong = columns.find(issueOf);
    if (wrong !== undefined) document.getElementById(lineFieldName(wrong))?.focus();
    else if (changed.length > 0) onSave(change);
    else onCancel();
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {columns.map((column) => {
        const issue = issueOf(column);
        const warning = issue ? undefined : warningOf(column);
        const { hint, blank, idle } = fieldWords(column, told, silent, currency);
        const common = { id: lineFieldName(column), name: lineFieldName(column), value: shown(column) };
        const set = (value: string) => setTyped({ ...typed, [column]: value });
        const words = choices[column];
        const isFigure = figures.includes(column);
        const said = issue && isFigure ? plainNumber : hint;
        return (
          <Field
            key={column}
            label={column}
            size="small"
            required={column === "Product"}
            {...(issue && { validationMessage: sentence(issue), validationState: "error" as const })}
            {...(warning && { validationMessage: `Warning: ${warning.text}`, validationState: "warning" as const })}
            {...(said !== "" && { hint: said })}
          >
            {words ? (
              <Select {...common} disabled={idle && common.value === ""} onChange={(_, { value }) => set(value)}>
                <option value="">{blank}</option>
                {[...new Set([...words, common.value])].filter(Boolean).map((word) => (
                  <option key={word}>{word}</option>
                ))}
              </Select>
            ) : column === "Product" ? (
              <ProductField {...common} onChange={set} />
            ) : (
              <Input
                {...common}
                onChange={(_, { value }) => set(value)}
                inputMode={isFigure ? "decimal" : "text"}
                autoComplete="off"
              />
            )}
          </Field>
        );
      })}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}
