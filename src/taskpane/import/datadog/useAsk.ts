import { useEffect, useState } from "react";
import { readAccountKind, rememberAccountKind } from "../../../workbook/accountKind";
import { askKinds, type AskKind } from "../../../workbook/import/askKinds";
import { knownFamilies, lastMonths, usageTypes } from "../../../workbook/import/askChoices";
import type { Ask } from "../../../workbook/import/planAsk";
import { thisHour } from "./thisHour";

/** What was chosen, as it stands in the form. */
export interface AskDraft extends Omit<Ask, "tagKeys" | "now"> {
  /** As it is typed: "env, team". */
  readonly tagKeys: string;
}

/** Begins with the hourly usage of the last whole month, of all families that the catalog knows. */
function initial(): AskDraft {
  const [, last = "2000-01"] = lastMonths(thisHour(), 2);
  return {
    kind: "hourlyUsage",
    from: last,
    to: last,
    families: knownFamilies.map(({ family }) => family),
    view: "sub-org",
    tagKeys: "",
    usageType: usageTypes[0]?.usageType ?? "",
    connectedAccounts: false,
  };
}

export interface AskState {
  readonly draft: AskDraft;
  readonly change: (part: Partial<AskDraft>) => void;
  readonly kind: AskKind;
  readonly months: readonly Ask["from"][];
  /** As it is asked. */
  readonly ask: () => Ask;
}

/** Customers' organizations are asked for where the workbook is a partner's, which the view Costs goes by, too. */
export function useAsk(): AskState {
  const [draft, setDraft] = useState(initial);
  useEffect(() => {
    void readAccountKind().then((kept) => {
      if (kept.ok) setDraft((before) => ({ ...before, connectedAccounts: kept.value === "partner" }));
    });
  }, []);
  const kind = (askKinds.find(({ id }) => id === draft.kind) ?? askKinds[0]) as AskKind;
  const months = lastMonths(thisHour(), kind.monthsBack ?? 1);
  const change = (part: Partial<AskDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    if (part.connectedAccounts !== undefined) void rememberAccountKind(part.connectedAccounts ? "partner" : "direct");
  };
  const earliest = months.at(-1) ?? draft.from;
  const within = (month: Ask["from"]): Ask["from"] => (month < earliest ? earliest : month);
  const ask = (): Ask => ({
    ...draft,
    from: within(draft.from),
    to: within(draft.to),
    tagKeys: draft.tagKeys.split(",").flatMap((key) => (key.trim() === "" ? [] : [key.trim()])),
    now: thisHour(),
  });
  return { draft, change, kind, months, ask };
}
