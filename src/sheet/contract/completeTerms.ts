import type { Option } from "../../catalog/schema";
import { all, ok, then, type Result } from "../../engine/issue";
import type { ParentTerm, Terms } from "../../engine/terms";
import { blankIfZero, noCommitment, type GivenParent, type GivenTerms } from "../givenTerms";
import { readOption } from "../readChoice";
import type { AllotmentPair } from "./contractAllotments";
import { findLine, inContract, noLine, type ContractRow } from "./contractLines";
import { originsOf } from "./originsOf";
import { parentOption, parentsOf } from "./parentOption";

/**
 * What the arguments leave open is taken from the contract's lines of the product and of its parents. An argument goes before
 * the line: it is nearer to the figure.
 */
export function completeTerms(
  given: GivenTerms,
  rows: readonly ContractRow[],
  pairs: readonly AllotmentPair[],
): Result<Terms> {
  const { product, settings } = given;
  const own = then(findLine(rows, product), (line) =>
    line === null ? noLine(rows, product, "add one, or leave contract out") : ok(line),
  );
  const parents = all(given.parents.map((parent) => completeParent(parent, rows)));
  return then(all([own, parents] as const), ([line, completed]) => {
    const option = given.option ?? line.terms.option;
    return then(optionOfParents(given, option, rows, pairs), (ofParents) =>
      ok({
        ...settings,
        product,
        option,
        parentOption: ofParents,
        projected: false,
        commitment: blankIfZero(given.commitment) ?? line.terms.commitment ?? noCommitment,
        parents: completed,
        month: given.month,
        aggregation: settings.aggregation ?? line.terms.aggregation,
        commitmentMode: settings.commitmentMode ?? line.terms.commitmentMode,
        pooling: settings.pooling ?? line.terms.pooling,
        origins: originsOf(given, line),
      }),
    );
  });
}

/** A parent's commitment stands in its own line, unless the argument gives one. */
function completeParent(parent: GivenParent, rows: readonly ContractRow[]): Result<ParentTerm> {
  const commitment = blankIfZero(parent.commitment);
  return then(findLine(rows, parent.product), (line) => {
    if (commitment !== null) return ok({ ...parent, commitment });
    if (line === null)
      return noLine(rows, parent.product, `${parent.path} names it: add a line, or give its commitment there, above 0`);
    return ok({ ...parent, commitment: line.terms.commitment ?? noCommitment });
  });
}

/**
 * The option of the parents that are in the contract, whether `parents` names them or not, and of those that it names. Where
 * the product's option depends on it, an option that cannot be read is an issue also in the line of an unnamed parent.
 */
function optionOfParents(
  { product, parents, settings, month }: GivenTerms,
  option: Option | null,
  rows: readonly ContractRow[],
  pairs: readonly AllotmentPair[],
): Result<Option | null> {
  const names = parentsOf(product, pairs, settings.catalog ?? month);
  const named = parents.map((parent) => parent.product);
  const inTable = rows.flatMap(({ row, product: parent, cells }) =>
    parent !== null && (names.has(parent.name) || named.includes(parent))
      ? [then(readOption(cells.Option, inContract(row, "Option")), (term) => ok({ product: parent, option: term }))]
      : [],
  );
  const absent = named.filter((parent) => !rows.some((row) => row.product === parent));
  const depends = option === null && product.only === null;
  return then(all(depends ? inTable : inTable.filter((term) => term.ok)), (terms) =>
    ok(
      parentOption(
        [...terms, ...absent.map((parent) => ({ product: parent, option: null }))],
        settings.subscriptionOption,
      ),
    ),
  );
}
