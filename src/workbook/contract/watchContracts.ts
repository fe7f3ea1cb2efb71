type Watch = OfficeExtension.EventHandlerResult<unknown>;
type Subscribe = (workbook: Excel.Workbook, tell: () => Promise<void>) => Watch;

/** Each by itself: an Excel that lacks one of these events still tells of the others. */
const events: readonly Subscribe[] = [
  ({ worksheets }, tell) => worksheets.onChanged.add(tell),
  ({ worksheets }, tell) => worksheets.onAdded.add(tell),
  ({ worksheets }, tell) => worksheets.onDeleted.add(tell),
];

/** Calls back when something changes in the workbook of which contracts are made; returns how to stop. */
export async function watchContracts(onChange: () => void): Promise<() => void> {
  const watches = await Promise.all(events.map((subscribe) => watch(subscribe, () => Promise.resolve(onChange()))));
  return () => watches.forEach((stop) => stop());
}

async function watch(subscribe: Subscribe, tell: () => Promise<void>): Promise<() => void> {
  try {
    return await Excel.run(async (context) => {
      const added = subscribe(context.workbook, tell);
      await context.sync();
      return () => void Excel.run(added.context, (same) => (added.remove(), same.sync())).catch(() => undefined);
    });
  } catch {
    return () => undefined;
  }
}
