import { telling, watchWorkbook } from "../watchWorkbook";

/** Calls back when another cell is selected, and when cells change on any sheet; returns how to stop. */
export const watchSelection = (onSelect: () => void, onChange: () => void): Promise<() => void> =>
  watchWorkbook(
    ({ onSelectionChanged }) => onSelectionChanged.add(telling(onSelect)),
    ({ worksheets }) => worksheets.onChanged.add(telling(onChange)),
  );
