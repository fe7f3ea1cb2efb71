import type { MonthText } from "../../../catalog/schema";
import { Exact } from "../../../engine/exact";
import { all } from "../../../engine/issue";
import { monthsBetween } from "../../moment";
import { productOf } from "../../productOf";
import type { CostAttributionRow } from "../../rows";
import { percentage, shareOut } from "./apiCount";
import type { BilledMeter } from "./billMonth";
import type { Books } from "./books";
import { attributedOn, isThere } from "./costRows";
import { originIn, ownAccount } from "./organizations";
import { byKeys, tagSource } from "./tags";
import type { Owner } from "./usageRows";

/** Cost of each month by tags, once it is there. */
export const costAttributionRows = (
  books: Books,
  owners: readonly Owner[],
  keys: readonly string[],
  from: MonthText,
  to: MonthText,
): CostAttributionRow[] =>
  monthsBetween(from, to)
    .filter((month) => books.hoursOf(month) > 0 && isThere(books, month, attributedOn))
    .flatMap((month) =>
      books
        .bill(ownAccount, month, { hours: books.hoursOf(month), projected: false })
        .flatMap((billed) => ofMeter(billed, owners, keys, month)),
    );

function ofMeter(
  { meter, line, parts }: BilledMeter,
  owners: readonly Owner[],
  keys: readonly string[],
  month: MonthText,
): CostAttributionRow[] {
  const { dimension } = meter;
  if (dimension === null) return [];
  const tagged = byKeys(keys);
  const weights = tagged.map(({ weight }) => weight);
  const { product } = productOf("dimension", dimension);
  const asked = parts.filter(({ organization }) => owners.some((owner) => owner.organization === organization));
  return asked.flatMap(({ organization, share }) => {
    if (share === null) return [];
    const costs = all([share.costs.committed, share.costs.onDemand, share.costs.total, line.costs.total] as const);
    if (!costs.ok) return [];
    const [committed, onDemand, own, whole] = costs.value;
    const committedParts = shareOut(committed.toNumber(), weights, 2);
    const onDemandParts = shareOut(onDemand.toNumber(), weights, 2);
    return tagged.flatMap(({ tags }, index) => {
      const [committedCost, onDemandCost] = [committedParts[index], onDemandParts[index]];
      if (committedCost === undefined || onDemandCost === undefined) return [];
      const total = Exact.of(committedCost).plus(Exact.of(onDemandCost));
      return {
        ...originIn(ownAccount, organization),
        month,
        tagSource: tagSource(keys),
        tags,
        product,
        key: dimension,
        committedCost,
        onDemandCost,
        totalCost: total.toNumber(),
        percentageInOrganization: percentage(total, own),
        percentageInAccount: percentage(total, whole),
      };
    });
  });
}
