import { readAccountKind, rememberAccountKind } from "../../src/workbook/accountKind";

/** A workbook that keeps settings. */
function useSettings(kept: Map<string, unknown>): void {
  const context = {
    workbook: {
      settings: {
        add: (key: string, value: unknown) => kept.set(key, value),
        getItemOrNullObject: (key: string) => {
          const found = { isNullObject: !kept.has(key), value: kept.get(key), load: () => found };
          return found;
        },
      },
    },
    sync: () => Promise.resolve(),
  };
  (globalThis as { Excel?: unknown }).Excel = { run: (work: (given: unknown) => unknown) => Promise.resolve(work(context)) }; // prettier-ignore
}

test("the workbook keeps the kind of account; one that was never asked is a direct customer's", async () => {
  const kept = new Map<string, unknown>();
  useSettings(kept);
  expect(await readAccountKind()).toEqual({ ok: true, value: "direct" });
  expect(await rememberAccountKind("partner")).toEqual({ ok: true, value: "partner" });
  expect(await readAccountKind()).toEqual({ ok: true, value: "partner" });
  expect([...kept]).toEqual([["DD Account kind", "partner"]]);
});

test("a setting that is none of ours reads as a direct account", async () => {
  useSettings(new Map([["DD Account kind", 7]]));
  expect(await readAccountKind()).toEqual({ ok: true, value: "direct" });
});
