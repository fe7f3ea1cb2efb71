import { Link } from "@fluentui/react-components";
import type { Cells } from "../../workbook/explain/cellAddress";
import { useSelect } from "./useSelect";

interface Props {
  readonly cells: Cells;
  /** The sheet of the formula: cells on it are told without their sheet. */
  readonly home: string;
  /** What the cells are, for a list that is read out. */
  readonly what?: string;
}

/** Selects cells in the sheet. */
export function CellLink({ cells, home, what }: Props) {
  const select = useSelect();
  const name = cells.sheet === home ? cells.cells : `${cells.sheet}!${cells.cells}`;
  return (
    <Link inline as="button" aria-label={what && `${what}: ${name}`} onClick={() => select(cells)}>
      {name}
    </Link>
  );
}
