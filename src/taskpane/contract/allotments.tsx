import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ContractCells, TableRow } from "../../sheet/contract/contractTables";
import type { Place } from "../../sheet/contract/place";
import { isSpare } from "../../sheet/readTable";
import { removeRow, writeRow, type RowChange } from "../../workbook/contract/writeRow";
import { AllotmentForm, firstAllotmentField } from "./allotmentForm";
import { Facts } from "./facts";
import { Findings } from "./findings";
import { publishedBeside } from "./publishedBeside";
import { RemoveQuestion } from "./removeQuestion";
import { shownQuantity } from "./shownFigure";
import type { ShownContract } from "./shownContract";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalM}`, padding: 0 },
  entry: { paddingBottom: tokens.spacingVerticalM },
  name: { margin: 0, overflowWrap: "anywhere" },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

const addId = "add-allotment";
const editId = (row: number) => `edit-allotment-${row}`;
const focus = (id: string) => setTimeout(() => document.getElementById(id)?.focus());

/** The rows that are in use. */
export const allotmentRows = ({ DD_Allotments }: ContractCells): readonly TableRow<"DD_Allotments">[] =>
  DD_Allotments.filter((row) => !isSpare(row));

/** The quantities in which the contract differs from the published ones. */
export function Allotments({ shown }: { readonly shown: ShownContract }) {
  const styles = useStyles();
  const { contract, read, editable, busy, act, select } = shown;
  const { sheetId } = contract;
  const [editing, setEditing] = useState<number | "new">();
  const rows = allotmentRows(read.cells);
  const open = (row: number | "new") => {
    setEditing(row);
    focus(firstAllotmentField);
  };
  const close = (id: string) => {
    setEditing(undefined);
    focus(id);
  };
  async function save(change: RowChange<"DD_Allotments">, row?: TableRow<"DD_Allotments">): Promise<void> {
    const made = await act(() => writeRow(sheetId, "DD_Allotments", change, row), "The allotment was saved.");
    if (made) close(row ? editId(row.row) : addId);
  }
  return (
    <>
      {rows.length === 0 && editing !== "new" && (
        <p className={styles.text}>The published quantities hold. Add a row where the contract says otherwise.</p>
      )}
      <ul className={styles.list}>
        {rows.map((row) => {
          const { cells } = row;
          const name = `${String(cells.Parent) || "No parent"} → ${String(cells.Child) || "No child"}`;
          const place: Place = { table: "DD_Allotments", row: row.row, column: "Parent" };
          const issues = read.checked.issues.filter(
            (issue) => issue.place.table === "DD_Allotments" && issue.place.row === row.row,
          );
          const beside = publishedBeside(cells, read.cells);
          const quantity = (column: "Monthly quantity" | "Hourly quantity", blank: string) =>
            [column, cells[column] === "" ? blank : shownQuantity(cells[column]), beside[column]] as const;
          return (
            <li key={row.row} className={styles.entry}>
              <Subtitle2 as="h3" block className={styles.name}>
                {name}
              </Subtitle2>
              {editing === row.row ? (
                <AllotmentForm
                  row={row}
                  cells={read.cells}
                  busy={busy}
                  onSave={(change) => void save(change, row)}
                  onCancel={() => close(editId(row.row))}
                />
              ) : (
                <>
                  <Facts
                    facts={[
                      quantity("Monthly quantity", "not given"),
                      quantity("Hourly quantity", "from the monthly quantity"),
                    ]}
                  />
                  <Findings issues={issues} addressOf={read.addressOf} onSelect={select} />
                  <div className={styles.actions}>
                    {editable && (
                      <Button
                        id={editId(row.row)}
                        size="small"
                        aria-label={`Edit ${name}`}
                        onClick={() => open(row.row)}
                      >
                        Edit
                      </Button>
                    )}
                    <Button size="small" aria-label={`Select in sheet: ${name}`} onClick={() => select(place)}>
                      Select in sheet
                    </Button>
                    {editable && (
                      <RemoveQuestion
                        name={name}
                        address={read.addressOf(place)}
                        onRemove={() =>
                          void act(() => removeRow(sheetId, "DD_Allotments", row), `${name} was removed.`).then(
                            (made) => made && focus(addId),
                          )
                        }
                      />
                    )}
                  </div>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {editing === "new" ? (
        <AllotmentForm
          row={null}
          cells={read.cells}
          busy={busy}
          onSave={(change) => void save(change)}
          onCancel={() => close(addId)}
        />
      ) : (
        editable && (
          <Button id={addId} onClick={() => open("new")}>
            Add allotment
          </Button>
        )
      )}
    </>
  );
}
