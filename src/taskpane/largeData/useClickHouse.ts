import { useRef, useState } from "react";
import type { AskOptions, Fetch } from "../../bulk/clickhouse/ask";
import type { UsageTable } from "../../bulk/clickhouse/connection";
import { billCluster, testCluster } from "../../workbook/bulk/billCluster";
import type { LargeContract } from "../../workbook/bulk/readLargeTerms";
import type { ClusterStep } from "../../workbook/bulk/readClusterUsage";
import { useActions } from "../shell/actions";
import { rememberedServer, rememberServer, type TypedServer } from "./rememberedServer";

/** The longest that a question may take: then ClickHouse is not asked for as much at once. */
const timeout = 600_000;

/** No cookie and no cache: a question has what its form has. */
const askFromPane: Fetch = (address, init) =>
  window.fetch(address, { ...init, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" });

export interface ClickHouseState {
  readonly server: TypedServer;
  readonly password: string;
  readonly change: (part: Partial<TypedServer>) => void;
  readonly changePassword: (password: string) => void;
  /** Null while nothing is asked. */
  readonly step: ClusterStep | "test" | null;
  readonly busy: boolean;
  readonly test: () => Promise<void>;
  readonly bill: (contract: LargeContract, month: string) => Promise<void>;
  readonly cancel: () => void;
}

export function useClickHouse(): ClickHouseState {
  const { act, busy } = useActions();
  const [server, setServer] = useState(rememberedServer);
  const [password, changePassword] = useState("");
  const [step, setStep] = useState<ClickHouseState["step"]>(null);
  const running = useRef<AbortController>(undefined);
  const connection = { address: server.address, user: server.user, password };
  const start = (): AskOptions => {
    running.current = new AbortController();
    rememberServer(server);
    return { fetch: askFromPane, signal: running.current.signal, timeout };
  };
  return {
    server,
    password,
    change: (part) => setServer((before) => ({ ...before, ...part })),
    changePassword,
    step,
    busy,
    async test() {
      await act(
        () => {
          setStep("test");
          return testCluster(connection, tableOf(server), start());
        },
        (sentence) => sentence,
      );
      setStep(null);
    },
    async bill(contract, month) {
      await act(
        () => billCluster({ connection, table: tableOf(server), month, contract }, start(), setStep),
        ({ month: billed, statement, usage, control }) =>
          `The bill of ${billed} stands on “${statement}”, who used what on “${usage}”, and the control totals on “${control}”.`,
      );
      setStep(null);
    },
    cancel: () => running.current?.abort(),
  };
}

function tableOf(server: TypedServer): UsageTable {
  const optional = (name: string): string | null => (name.trim() === "" ? null : name.trim());
  return {
    database: server.database.trim(),
    table: server.table.trim(),
    columns: {
      time: server.time.trim(),
      product: server.product.trim(),
      usage: server.usage.trim(),
      organization: optional(server.organization),
      account: optional(server.account),
      unit: optional(server.unit),
    },
    perMonth: server.figures === "months",
  };
}
