import type { SurveyRow } from "../../bulk/clickhouse/survey";
import type { ProductRow } from "../../catalog/schema";
import { fail, ok, then, type Issue, type Result } from "../../engine/issue";
import { resolveProduct } from "../../engine/product";
import { count } from "../../sheet/cells";
import type { UsageProblem } from "../../sheet/statement/readUsageTable";
import { nameOf } from "../../sheet/statement/unknownNames";

/** Rows of the table with the same names, and the product that they are of. */
export interface MatchedRow {
  readonly row: SurveyRow;
  readonly group: string;
  readonly product: ProductRow;
}

export interface MatchedNames {
  readonly rows: readonly MatchedRow[];
  readonly problems: readonly UsageProblem[];
}

/** Finds the product of every name, and what cannot be billed. `path` is the table, as a sentence names it. */
export function matchNames(survey: readonly SurveyRow[], path: string): MatchedNames {
  const rows: MatchedRow[] = [];
  const problems = new Map<string, UsageProblem>();
  for (const row of survey) {
    const group = nameOf(row.organization);
    const product = resolveProduct(row.product.trim(), `${path} (product)`);
    const name = product.ok ? product.value.name : nameOf(row.product);
    const checked = then(product, (known) => then(checkRows(row, known, path), () => ok(known)));
    if (checked.ok) rows.push({ row, group, product: checked.value });
    else for (const issue of checked.issues.slice(0, 1)) report(problems, product, name, group, issue, row.rows);
  }
  return { rows, problems: [...problems.values()] };
}

function report(
  problems: Map<string, UsageProblem>,
  product: Result<ProductRow>,
  name: string,
  group: string,
  first: Issue,
  count: number,
): void {
  const before = problems.get(name);
  if (before === undefined)
    problems.set(name, { product: product.ok ? product.value : null, name, first, count, groups: new Set([group]) });
  else {
    before.count += count;
    before.groups.add(group);
  }
}

function checkRows(row: SurveyRow, { name, unit }: ProductRow, path: string): Result<null> {
  const of = `${path} (${name}${row.organization === "" ? "" : ` of ${row.organization}`})`;
  if (row.unit.trim() !== "" && row.unit.trim().toLowerCase() !== unit.toLowerCase())
    return fail(
      "badCell",
      of,
      `is in "${row.unit}"`,
      `${name} is metered in ${unit}: convert the usage, or leave the unit blank`,
    );
  if (row.betweenHours > 0)
    return fail(
      "badCell",
      of,
      `has ${count(row.betweenHours, "row")} between two full hours`,
      "average samples to hours first, in a view of the table",
    );
  if (row.notFinite > 0)
    return fail(
      "badCell",
      of,
      `has ${count(row.notFinite, "row")} without a number`,
      "give numbers of 0 or more, or NULL",
    );
  if (row.negative > 0)
    return fail(
      "badCell",
      of,
      `has ${count(row.negative, "row")} below 0, the lowest ${row.lowest}`,
      "give numbers of 0 or more, or NULL",
    );
  return ok(null);
}
