import { all, fail, ok, then, type Result } from "../../engine/issue";
import type { Input } from "../cells";
import { readAllotmentPairs } from "../contract/contractAllotments";
import { readStatementContract } from "../contract/contractLines";
import { readSettings } from "../readSettings";
import type { StatementTerms } from "./accountLines";
import { readRates } from "./readRates";
import { unknownNames } from "./unknownNames";

/** The tables of a contract as a bill reads them, and what is to be said of them. */
export function readStatementTerms(
  contract: Input,
  allotments: Input,
  settings: Input,
  rates: Input,
): Result<{ readonly terms: StatementTerms; readonly notes: readonly string[] }> {
  return then(
    all([
      readStatementContract(contract),
      readAllotmentPairs(allotments),
      readSettings(settings),
      readRates(rates),
    ] as const),
    ([{ rows, unread }, pairs, given, tiered]) => {
      const ofLines = (["aggregation", "commitmentMode", "pooling"] as const).find((term) => given[term] !== null);
      if (ofLines !== undefined)
        return fail(
          "badValue",
          `settings (${titles[ofLines]})`,
          "is given",
          "a product has its own: give it in the contract",
        );
      const notes = [
        ...(given.currency === null ? [] : [`Amounts in ${given.currency}.`]),
        ...(unread.length === 0 ? [] : [`Columns of contract that are not read: ${unread.join(", ")}.`]),
      ];
      const unknown = unknownNames(rows, allotments);
      return ok({ terms: { rows, pairs: pairs ?? [], unknown, settings: given, tiered, projected: false }, notes });
    },
  );
}

const titles = { aggregation: "Aggregation", commitmentMode: "Commitment mode", pooling: "Pooling" } as const;
