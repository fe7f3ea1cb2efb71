import { all, ok, then, type Result } from "../engine/issue";
import type { ParentTerm, Terms } from "../engine/terms";
import { readQuantity, rowsOf, type Input } from "./cells";
import { findQuantity, readAllotmentPairs, type AllotmentPair } from "./contract/contractAllotments";
import { completeTerms } from "./contract/completeTerms";
import { readContractRows } from "./contract/contractLines";
import { blankIfZero, inFormula, noCommitment, type GivenParent, type GivenTerms } from "./givenTerms";
import { readOption, readProduct } from "./readChoice";
import { readMonth } from "./readMonth";
import { readParents } from "./readParents";
import { readSettings } from "./readSettings";

/** The arguments that say what the contract says. */
export interface TermArguments {
  readonly product: Input;
  readonly option: Input;
  readonly commitment: Input;
  readonly parents: Input;
  readonly month: Input;
  readonly settings: Input;
  readonly contract: Input;
  readonly allotments: Input;
}

/** The terms of a formula: what its arguments say, then what the tables of the contract say, then what nobody says. */
export function readTerms(args: TermArguments, productPath: string): Result<Terms> {
  return then(
    all([
      readProduct(args.product, productPath),
      readOption(args.option),
      readQuantity(args.commitment, "commitment"),
      readParents(args.parents, rowsOf(args.contract) !== null),
      readMonth(args.month),
      readSettings(args.settings),
      readContractRows(args.contract),
      readAllotmentPairs(args.allotments),
    ] as const),
    ([product, option, commitment, given, month, settings, rows, pairs]) =>
      then(all(given.map((parent) => withQuantity(parent, product, pairs))), (parents) => {
        const terms: GivenTerms = { product, option, commitment, parents, month, settings };
        return rows === null ? ok(alone(terms)) : completeTerms(terms, rows, pairs ?? []);
      }),
  );
}

/** A pair's quantity in `parents` stands for itself; else the table has it, else the catalog. */
function withQuantity(
  parent: GivenParent,
  child: GivenTerms["product"],
  pairs: readonly AllotmentPair[] | null,
): Result<GivenParent> {
  if (pairs === null) return ok(parent);
  const monthly = blankIfZero(parent.custom.monthly);
  const hourly = blankIfZero(parent.custom.hourly);
  if (monthly !== null || hourly !== null) return ok({ ...parent, custom: { monthly, hourly } });
  return then(findQuantity(pairs, parent.product, child), (custom) => ok({ ...parent, custom }));
}

/** Without a table of the contract the arguments are all there is. */
function alone({ commitment, parents, settings, ...given }: GivenTerms): Terms {
  return {
    ...given,
    ...settings,
    parentOption: null,
    projected: false,
    commitment: commitment ?? noCommitment,
    parents: parents.map((parent): ParentTerm => ({ ...parent, commitment: parent.commitment ?? noCommitment })),
    origins: inFormula,
  };
}
