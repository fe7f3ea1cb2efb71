import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { checkContract } from "../../sheet/contract/checkContract";
import { contractTables, type CellsOf, type ColumnOf, type ContractCells } from "../../sheet/contract/contractTables";
import { typedQuantity } from "../../sheet/contract/typedQuantity";
import { sentence } from "../../sheet/result";
import type { RowChange } from "../../workbook/contract/writeRow";
import { ProductField } from "./productField";
import { publishedBeside } from "./publishedBeside";

type Column = ColumnOf<"DD_Allotments">;

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

const columns = contractTables.DD_Allotments;
const quantities: readonly Column[] = ["Monthly quantity", "Hourly quantity"];
const idOf = (column: Column) => `allotment-${column.replaceAll(" ", "-")}`;
/** Where the focus goes when the form opens. */
export const firstAllotmentField = idOf("Parent");
const blank: CellsOf<"DD_Allotments"> = { Parent: "", Child: "", "Monthly quantity": "", "Hourly quantity": "" };

interface Props {
  /** The row as it stands; null for a new one. */
  readonly row: { readonly row: number; readonly cells: CellsOf<"DD_Allotments"> } | null;
  readonly cells: ContractCells;
  readonly busy: boolean;
  readonly onSave: (change: RowChange<"DD_Allotments">) => void;
  readonly onCancel: () => void;
}

/** A quantity of the contract's own: of which parent and child, and beside it what is published. */
export function AllotmentForm({ row, cells, busy, onSave, onCancel }: Props) {
  const styles = useStyles();
  const given = row?.cells ?? blank;
  const [typed, setTyped] = useState<Readonly<Partial<Record<Column, string>>>>({});
  const [tried, setTried] = useState(row !== null);
  const shown = (column: Column) => typed[column] ?? String(given[column]);
  const changed = columns.filter((column) => shown(column) !== String(given[column]));
  const change = Object.fromEntries(
    changed.map((column) => [column, quantities.includes(column) ? typedQuantity(shown(column)) : shown(column)]),
  ) as RowChange<"DD_Allotments">;
  const now: CellsOf<"DD_Allotments"> = { ...given, ...change };
  const at = row?.row ?? cells.DD_Allotments.length;
  const others = cells.DD_Allotments.filter((other) => other.row !== row?.row);
  const isBlank = Object.values(now).every((cell) => cell === "");
  const { issues } = checkContract({ ...cells, DD_Allotments: [...others, { row: at, cells: now }] });
  const all = issues.filter(({ place }) => place.table === "DD_Allotments" && place.row === at);
  const issueOf = (column: Column) => all.find(({ place }) => place.column === column);
  const published = publishedBeside(now, cells);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    const wrong = isBlank ? "Parent" : columns.find(issueOf);
    if (wrong !== undefined) document.getElementById(idOf(wrong))?.focus();
    else if (changed.length > 0) onSave(change);
    else onCancel();
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={row ? "Allotment" : "New allotment"}>
      {columns.map((column) => {
        // What is still blank in a new row is no fault until it is to be saved.
        const isDue = tried || shown(column) !== "";
        const issue = isDue ? issueOf(column) : undefined;
        const missing = tried && isBlank && column === "Parent";
        const hint = quantities.includes(column) ? published[column as keyof typeof published] : "";
        const common = { id: idOf(column), value: shown(column) };
        const set = (value: string) => setTyped({ ...typed, [column]: value });
        return (
          <Field
            key={column}
            label={column}
            size="small"
            required={!quantities.includes(column)}
            {...(issue && { validationMessage: sentence(issue), validationState: "error" as const })}
            {...(missing && {
              validationMessage: "Parent is blank; give the name of a product.",
              validationState: "error" as const,
            })}
            {...(hint && { hint: `${hint.charAt(0).toUpperCase()}${hint.slice(1)}.` })}
          >
            {quantities.includes(column) ? (
              <Input {...common} onChange={(_, { value }) => set(value)} inputMode="decimal" autoComplete="off" />
            ) : (
              <ProductField {...common} onChange={set} />
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
