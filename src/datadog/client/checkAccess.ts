import type { MonthText } from "../../catalog/schema";
import type { Issue } from "../../engine/issue";
import { hourAfter } from "../moment";
import { questions } from "../questions";
import type { HourText } from "../rows";
import type { Client } from "./createClient";

/** What the keys may read. An issue: why this is not known. */
export interface Access {
  readonly usage: true | Issue;
  readonly costs: true | Issue;
}

/** Tries the keys with one small request for each of the two permissions. */
export async function checkAccess(client: Client, month: MonthText, signal: AbortSignal): Promise<Access> {
  const from: HourText = `${month}-01T00` as HourText;
  const own = { connectedAccounts: false };
  const usage = await client.ask(
    questions.hourlyUsage({ from, to: hourAfter(from, 1), families: ["infra_hosts"], descendants: false, ...own }),
    { signal },
  );
  const costs = await client.ask(questions.projectedCost({ view: "summary", ...own }), { signal });
  const first = (issues: readonly Issue[]): true | Issue => issues[0] ?? true;
  return { usage: usage.ok ? true : first(usage.issues), costs: costs.ok ? true : first(costs.issues) };
}
