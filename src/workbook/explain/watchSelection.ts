/**
 * Calls back when another cell is selected, and when cells change on any sheet; returns how to stop. Where the host has no
 * events, never.
 */
export async function watchSelection(onSelect: () => void, onChange: () => void): Promise<() => void> {
  try {
    return await Excel.run(async (context) => {
      const selected = context.workbook.onSelectionChanged.add(() => Promise.resolve(onSelect()));
      const changed = context.workbook.worksheets.onChanged.add(() => Promise.resolve(onChange()));
      await context.sync();
      const stop = () => Excel.run(context, (same) => (selected.remove(), changed.remove(), same.sync()));
      return () => void stop().catch(() => undefined);
    });
  } catch {
    return () => undefined;
  }
}
