import { fail, ok, then, type Result } from "../../../engine/issue";
import { monthText } from "../../../engine/month";
import type { StatementArguments } from "../statement";
import { exportedLines } from "./exportedLines";

/** The titles of Datadog's own file of chargebacks. */
const chargebackTitles = ["Organization Name", "Public ID", "Month", "Product Name", "Cost"] as const;

/** What each organization bears, in the columns of Datadog's file. A statement does not know the organizations' public IDs. */
export function chargebackRows(...args: StatementArguments): Result<(string | number)[][]> {
  const [, , , , groupBy] = args;
  if (groupBy === null || groupBy === "")
    return fail("badValue", "groupBy", "is blank", 'name the column of the organizations: "Organization"');
  return then(exportedLines(...args), ({ lines }) =>
    ok([
      [...chargebackTitles],
      ...lines.map(({ organization, month, of, totalCost }) => [
        organization,
        "",
        monthText(month),
        of.line.terms.product.name,
        totalCost,
      ]),
    ]),
  );
}
