import { useState } from "react";
import { monthText } from "../../engine/month";
import type { Grouping, Offer, OfferedContract, OfferedUsage } from "../../workbook/reports/offerSources";
import { readThresholds } from "../../workbook/reports/readThresholds";
import { reports, sheetOf, type Need, type ReportKind } from "../../workbook/reports/reports";
import type { SourceChoice } from "../../workbook/reports/readSource";
import type { Order } from "../../workbook/reports/writeReports";

/** What was chosen, by name; what was not, or is gone, is the first of what there is. */
interface Draft {
  readonly report: string;
  readonly usage: string;
  readonly contract: string;
  readonly month: string;
  readonly groupBy: string;
  /** Null: all of them. */
  readonly organizations: readonly string[] | null;
  readonly thresholds: string;
  readonly alternatives: string;
  readonly account: string;
}

const none: Draft = {
  report: "",
  usage: "",
  contract: "",
  month: "",
  groupBy: "",
  organizations: null,
  thresholds: "50, 80, 100",
  alternatives: "",
  account: "",
};

/** The draft as the workbook answers it. */
export interface Chosen {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly kind: ReportKind;
  readonly usage: OfferedUsage | undefined;
  readonly contract: OfferedContract | undefined;
  readonly grouping: Grouping | undefined;
  readonly organizations: readonly string[];
  /** The accounts that usage names. */
  readonly accounts: readonly string[];
  /** Null while there is no contract that can be read. */
  readonly source: SourceChoice | null;
  /** Null while something is missing. */
  readonly order: Order | null;
  /** The sheets that it is written to. */
  readonly sheets: readonly string[];
}

export function useDraft({ usages, contracts, alternatives }: Offer): Chosen {
  const [draft, setDraft] = useState(none);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const kind = (reports.find(({ id }) => id === draft.report) ?? reports[0]) as ReportKind;
  const usage = usages.find(({ name }) => name === draft.usage) ?? usages[0];
  const contract = contracts.find(({ contract: { sheetId } }) => sheetId === draft.contract) ?? contracts[0];
  const month = usage?.months.find((one) => monthText(one) === draft.month) ?? usage?.months[0] ?? null;
  const grouping = usage?.grouping.find(({ title }) => title === draft.groupBy) ?? usage?.grouping[0];
  const organizations = (grouping?.names ?? []).filter((name) => draft.organizations?.includes(name) ?? true);
  const accounts = usage?.grouping.find(({ title }) => title.toLowerCase() === "account")?.names ?? [];
  const thresholds = readThresholds(draft.thresholds);
  const needs = (need: Need): boolean => kind.needs.includes(need);
  const only = needs("organizations") ? organizations : null;
  const isComplete =
    (!needs("groupBy") || grouping !== undefined) &&
    (only === null || only.length > 0) &&
    (!needs("thresholds") || thresholds.ok);
  const read = contract?.contract.read;
  const source: SourceChoice | null =
    usage && read?.ok
      ? {
          usage: usage.name,
          contract: read.value.tables,
          rates: contract?.rates ?? null,
          month,
          alternatives: alternatives.find((name) => name === draft.alternatives) ?? alternatives[0] ?? null,
        }
      : null;
  const options = {
    groupBy: grouping?.title ?? null,
    thresholds: thresholds.ok ? thresholds.value : [],
    account: accounts.find((name) => name === draft.account) ?? null,
  };
  const order = source && isComplete ? { kind, only, choice: source, options } : null;
  const sheets = (only ?? [null]).map((name) => sheetOf(kind, name));
  return { draft, change, kind, usage, contract, grouping, organizations, accounts, source, order, sheets };
}
