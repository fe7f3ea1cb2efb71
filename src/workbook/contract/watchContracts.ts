import { telling, watchWorkbook } from "../watchWorkbook";

/** Calls back when something changes in the workbook of which contracts are made; returns how to stop. */
export function watchContracts(onChange: () => void): Promise<() => void> {
  const tell = telling(onChange);
  return watchWorkbook(
    ({ worksheets }) => worksheets.onChanged.add(tell),
    ({ worksheets }) => worksheets.onAdded.add(tell),
    ({ worksheets }) => worksheets.onDeleted.add(tell),
  );
}
