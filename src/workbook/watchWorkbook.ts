type Watch = OfficeExtension.EventHandlerResult<unknown>;
type Subscribe = (workbook: Excel.Workbook) => Watch;

/** Subscribes to events, each by itself: an Excel that lacks one of them still tells of the others. Returns how to stop. */
export async function watchWorkbook(...events: readonly Subscribe[]): Promise<() => void> {
  const watches = await Promise.all(events.map(watch));
  return () => watches.forEach((stop) => stop());
}

async function watch(subscribe: Subscribe): Promise<() => void> {
  try {
    return await Excel.run(async (context) => {
      const added = subscribe(context.workbook);
      await context.sync();
      return () => void Excel.run(added.context, (same) => (added.remove(), same.sync())).catch(() => undefined);
    });
  } catch {
    return () => undefined;
  }
}

/** A handler that tells of an event and of nothing in it. */
export const telling = (tell: () => void) => () => Promise.resolve(tell());
