import type { Cells } from "../../workbook/explain/cellAddress";
import { selectCells } from "../../workbook/selectCells";
import { useActions } from "../shell/actions";

/** Selects cells of the workbook; where that fails, the pane says why. */
export function useSelect(): (cells: Cells) => void {
  const { act } = useActions();
  return (cells) => void act(() => selectCells(cells.sheet, cells.cells), () => `Selected ${cells.cells}.`); // prettier-ignore
}
