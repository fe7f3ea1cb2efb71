import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { CheckedLine } from "../../sheet/contract/checkContract";
import type { Place } from "../../sheet/contract/place";
import { removeRow, writeRow, type RowChange } from "../../workbook/contract/writeRow";
import { Findings } from "./findings";
import { LineForm } from "./lineForm";
import { LineFacts } from "./lineFacts";
import { RemoveQuestion } from "./removeQuestion";
import type { ShownContract } from "./shownContract";

const useStyles = makeStyles({
  entry: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly line: CheckedLine;
  readonly shown: ShownContract;
  readonly currency: string;
  readonly editing: boolean;
  readonly onEdit: (open: boolean) => void;
  readonly onRemoved: () => void;
}

/** The name of a line's product, as far as it has one. */
const lineName = ({ terms, cells }: CheckedLine): string =>
  terms?.product.name ?? (cells.Product === "" ? "No product" : String(cells.Product));

/** A line of the contract: what it says, what is to be said of it, and what can be done with it. */
export function LineEntry({ line, shown, currency, editing, onEdit, onRemoved }: Props) {
  const styles = useStyles();
  const { contract, read, editable, busy, act, select } = shown;
  const { row, cells } = line;
  const name = lineName(line);
  const place: Place = { table: "DD_Contract", row, column: "Product" };
  const editId = `edit-line-${row}`;
  const close = () => {
    onEdit(false);
    setTimeout(() => document.getElementById(editId)?.focus());
  };
  async function save(change: RowChange<"DD_Contract">): Promise<void> {
    const written = () => writeRow(contract.sheetId, "DD_Contract", change, { row, cells });
    if (await act(written, `${change.Product ?? name} was saved.`)) close();
  }
  async function remove(): Promise<void> {
    const removed = () => removeRow(contract.sheetId, "DD_Contract", { row, cells });
    if (await act(removed, `${name} was removed.`)) onRemoved();
  }
  return (
    <li className={styles.entry}>
      <Subtitle2 as="h3" block className={styles.name}>
        {name}
      </Subtitle2>
      {editing ? (
        <LineForm
          line={line}
          cells={read.cells}
          currency={currency}
          busy={busy}
          onSave={(change) => void save(change)}
          onCancel={close}
        />
      ) : (
        <>
          <LineFacts line={line} currency={currency} />
          <Findings issues={line.issues} warnings={line.warnings} addressOf={read.addressOf} onSelect={select} />
          <div className={styles.actions}>
            {editable && (
              <Button id={editId} size="small" aria-label={`Edit ${name}`} onClick={() => onEdit(true)}>
                Edit
              </Button>
            )}
            <Button size="small" aria-label={`Select in sheet: ${name}`} onClick={() => select(place)}>
              Select in sheet
            </Button>
            {editable && <RemoveQuestion name={name} address={read.addressOf(place)} onRemove={() => void remove()} />}
          </div>
        </>
      )}
    </li>
  );
}
