import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Input } from "../../sheet/cells";
import type { CheckedLine } from "../../sheet/contract/checkContract";
import type { LineColumn } from "../../sheet/contract/contractTables";
import { writeRow } from "../../workbook/contract/writeRow";
import { AddProduct, addProductId } from "./addProduct";
import { LineEntry } from "./lineEntry";
import { lineFieldName } from "./lineForm";
import type { ShownContract } from "./shownContract";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 } });

interface Props {
  readonly shown: ShownContract;
  readonly currency: string;
}

/** The lines of the contract with what there is to say of them, and a search to add one, which is then filled in. */
export function Lines({ shown, currency }: Props) {
  const styles = useStyles();
  const { contract, read, editable, busy, act } = shown;
  const [edited, setEdited] = useState<Edited>();
  const { lines } = read.checked;
  const editing = edited && followed(edited, lines);

  async function add(product: string): Promise<void> {
    const made = await act(
      () => writeRow(contract.sheetId, "DD_Contract", { Product: product }),
      `${product} was added.`,
    );
    if (!made) return;
    setEdited({ row: null, product });
    focusField("Option");
  }
  // The key of a line is its product: rows above it may come and go while it is edited.
  const nth = (line: CheckedLine) =>
    lines.filter(({ row, cells }) => row < line.row && cells.Product === line.cells.Product);
  return (
    <>
      {editable && <AddProduct disabled={busy} onAdd={(product) => void add(product)} />}
      {lines.length === 0 && (
        <p>{editable ? "No product yet. Search for one above, or type it into the table." : "No product yet."}</p>
      )}
      <ul className={styles.list}>
        {lines.map((line) => (
          <LineEntry
            key={`${String(line.cells.Product)} ${nth(line).length}`}
            line={line}
            shown={shown}
            currency={currency}
            editing={editable && editing?.row === line.row}
            onEdit={(open) => {
              setEdited(open ? { row: line.row, product: line.cells.Product } : undefined);
              if (open) focusField("Product");
            }}
            onRemoved={() => document.getElementById(addProductId)?.focus()}
          />
        ))}
      </ul>
    </>
  );
}

/** The form is not there yet; one line is edited at a time. */
function focusField(column: LineColumn): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[name="${lineFieldName(column)}"]`)?.focus());
}

/** Which line is edited: one that has just been added has a row that is not known yet. */
interface Edited {
  readonly row: number | null;
  readonly product: Input;
}

/** The line that is edited, also where rows above it came or went meanwhile: the last one of its product. */
function followed({ row, product }: Edited, lines: readonly CheckedLine[]): CheckedLine | undefined {
  const same = lines.filter((line) => line.cells.Product === product);
  return same.find((line) => line.row === row) ?? same.at(-1);
}
