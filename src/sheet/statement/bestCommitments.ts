import { compareCommitments } from "../../engine/commitment";
import { all, ok, then, type Result } from "../../engine/issue";
import { toFigure } from "../result";
import { accountLines } from "./accountLines";
import { readStatement, type StatementArguments } from "./statement";

export interface BestCommitment {
  readonly product: string;
  readonly commitment: number;
}

/**
 * The commitment with the lowest cost for each product that has one, each by itself. Tiers and prices that are not known have no
 * such commitment, and neither has a line that is not known.
 */
export function bestCommitments(...args: StatementArguments): Result<BestCommitment[]> {
  return then(readStatement(...args), ({ terms, months }) => {
    const usage = months.at(-1);
    if (usage === undefined) return ok([]);
    const found = accountLines(terms, usage).flatMap(({ product, computed }): Result<BestCommitment>[] => {
      if (product === null || !computed.ok || computed.value.quantities.commitment.isZero()) return [];
      const { line, unitPrices } = computed.value;
      const { committed, onDemand } = unitPrices;
      if (committed === null || onDemand === null) return [];
      const used = {
        readings: usage.total(product),
        parents: line.parents.map((parent) => usage.total(parent.product)),
      };
      const [best] = commitmentsOf(line.terms, used, { committed, onDemand });
      return best === undefined
        ? []
        : [then(toFigure(best.commitment), (commitment) => ok({ product: product.name, commitment }))];
    });
    return all(found);
  });
}

function commitmentsOf(...args: Parameters<typeof compareCommitments>) {
  const compared = compareCommitments(...args);
  return compared.ok ? compared.value.alternatives : [];
}
