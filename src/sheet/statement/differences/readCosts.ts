import { addUp, plusKnown } from "../../../engine/addUp";
import type { Exact } from "../../../engine/exact";
import { all, ok, then, type Result } from "../../../engine/issue";
import type { Month } from "../../../engine/month";
import type { Input } from "../../cells";
import { findColumn } from "../../readTable";
import { firstColumn } from "../../tables/table";
import { readReported, readReportedName, rowsOfMonth, textIn, type ReportedName } from "./reportedRows";

export interface ReportedCosts {
  readonly costs: ReadonlyMap<string, ReportedName & { readonly cost: Result<Exact> }>;
  /** Final cost where Datadog has it, else its estimate; null: neither. A projection is neither of them. */
  readonly type: "historical" | "estimated" | null;
  readonly accounts: readonly string[];
  /** Rows of the account stand beside those of its organizations, and are left out: they are the same costs again. */
  readonly hasLevels: boolean;
}

/** What the month costs by product, charges and organizations added up. */
export function readCosts(costs: Input, month: Month, account: string | null): Result<ReportedCosts> {
  return then(rowsOfMonth(costs, "costs", month, account), ({ table, rows, accounts }) =>
    then(
      all([
        firstColumn(table, ["Product"]),
        firstColumn(table, ["Cost"]),
        findColumn(table, "Cost type"),
        findColumn(table, "Organization"),
      ] as const),
      ([product, measure, type, organization]) => {
        const has = (wanted: string): boolean => rows.some((row) => textIn(row, type) === wanted);
        const chosen = type === null || has("historical") ? "historical" : has("estimated") ? "estimated" : null;
        const ofType = type === null ? rows : rows.filter((row) => textIn(row, type) === chosen);
        const named = ofType.filter((row) => textIn(row, organization) !== "");
        const counted = named.length === 0 ? ofType : named;
        const read = all(
          counted.map((row) =>
            then(
              all([readReportedName(table, row, product), readReported(table, row, measure)] as const),
              ([name, figure]) => ok({ name, key: name.name, figure }),
            ),
          ),
        );
        return then(read, (entries) => {
          const names = new Map(entries.map(({ name }) => [name.name, name]));
          const sums = addUp(entries, plusKnown);
          return ok({
            costs: new Map([...names].flatMap(([key, name]) => {
              const cost = sums.get(key);
              return cost === undefined ? [] : [[key, { ...name, cost }] as const];
            })), // prettier-ignore
            type: chosen,
            accounts,
            hasLevels: counted.length < ofType.length,
          });
        });
      },
    ),
  );
}
