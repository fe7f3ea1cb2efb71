import { useMemo, useState } from "react";
import type { Outcome } from "../../workbook/outcome";
import { readWorkbookContracts, type WorkbookContract } from "../../workbook/contract/readContract";
import { useActions } from "../shell/actions";
import { useFollowing } from "../shell/useFollowing";
import { coalesced } from "./coalesced";

/** The contracts of the workbook as the pane shows them. */
type Shown =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly message: string }
  | {
      readonly state: "read";
      readonly contracts: readonly WorkbookContract[];
      /** Why it could not be read again since; null where it is up to date. */
      readonly stale: string | null;
    };

/** Makes a change and reads the tables again; null where it was refused. */
export type Act = <T>(
  change: () => Promise<Outcome<T>>,
  told: string | ((value: T) => string),
) => Promise<{ readonly value: T } | null>;

export interface ContractsState {
  readonly shown: Shown;
  /** The first one where none was chosen, or the chosen one is gone. */
  readonly chosen: WorkbookContract | undefined;
  readonly choose: (sheetId: string) => void;
  readonly busy: boolean;
  readonly refresh: () => Promise<void>;
  readonly act: Act;
}

/** Reads the contracts whenever they may have changed. */
export function useContracts(active: boolean): ContractsState {
  const { act: run, busy } = useActions();
  const [shown, setShown] = useState<Shown>({ state: "loading" });
  const [sheetId, choose] = useState("");
  const refresh = useMemo(
    () =>
      coalesced(async () => {
        const outcome = await readWorkbookContracts();
        setShown((before) => {
          if (outcome.ok) return { state: "read", contracts: outcome.value, stale: null };
          // While a cell is edited Excel answers nothing: what is typed in a form here must not go because of that.
          if (before.state === "read") return { ...before, stale: outcome.message };
          return { state: "failed", message: outcome.message };
        });
      }),
    [],
  );
  useFollowing(active, refresh);

  const act: Act = async (change, told) => {
    const made = await run(change, typeof told === "string" ? () => told : told);
    await refresh();
    return made;
  };
  const contracts = shown.state === "read" ? shown.contracts : [];
  const chosen = contracts.find((contract) => contract.sheetId === sheetId) ?? contracts[0];
  return { shown, chosen, choose, busy, refresh, act };
}
