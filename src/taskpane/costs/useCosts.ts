import { useCallback, useMemo, useRef, useState } from "react";
import { readAccountKind, rememberAccountKind, type AccountKind } from "../../workbook/accountKind";
import { namesHeld, readImported, type ImportedName, type ImportedTable } from "../../workbook/costs/importedTable";
import { doneWith, type Outcome } from "../../workbook/outcome";
import { coalesced } from "../contract/coalesced";
import { useActions } from "../shell/actions";
import { useFollowing } from "../shell/useFollowing";

/** What the workbook has, and the tables that are looked at. */
interface Held {
  readonly held: readonly ImportedName[];
  readonly tables: readonly ImportedTable[];
}

/** Hours are many: their table is read when it is looked at. */
const always: readonly ImportedName[] = ["DD_Cost", "DD_Billable", "DD_Cost_Attribution", "DD_Attribution"];

/** The imported tables, read again with every change; undefined until they were read once. */
export function useCosts(active: boolean) {
  const { act } = useActions();
  const [state, setState] = useState<Outcome<Held>>();
  const [kind, setKind] = useState<AccountKind>("direct");
  const wanted = useRef<readonly ImportedName[]>(always);
  const refresh = useMemo(
    () =>
      coalesced(async () => {
        const kept = await readAccountKind();
        if (kept.ok) setKind(kept.value);
        setState(await readAll(wanted.current));
      }),
    [],
  );
  useFollowing(active, refresh);
  const want = useCallback(
    (name: ImportedName) => {
      if (wanted.current.includes(name)) return;
      wanted.current = [...wanted.current, name];
      void refresh();
    },
    [refresh],
  );
  const choose = (chosen: AccountKind) => {
    setKind(chosen);
    void act(
      () => rememberAccountKind(chosen),
      () => "The workbook keeps the kind of account.",
    );
  };
  return { state, kind, choose, want, refresh };
}

async function readAll(wanted: readonly ImportedName[]): Promise<Outcome<Held>> {
  const held = await namesHeld();
  if (!held.ok) return held;
  const tables = await readImported(wanted);
  return tables.ok ? doneWith({ held: held.value, tables: tables.value }) : tables;
}
