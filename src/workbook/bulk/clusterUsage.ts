import { billReduced, measured } from "../../bulk/clickhouse/billReduced";
import type { Reduced } from "../../bulk/clickhouse/reduce";
import type { ProductRow } from "../../catalog/schema";
import { Exact } from "../../engine/exact";
import { ok, then, type Result } from "../../engine/issue";
import { prepareLine } from "../../engine/line";
import type { Month } from "../../engine/month";
import { priceLine, statementLine, type Rates, type StatementLine } from "../../engine/statement";
import type { Terms } from "../../engine/terms";
import { countNotes, noUsage } from "../../sheet/statement/hourNotes";
import { groupNames } from "../../sheet/statement/monthUsage";
import type { UsageProblem } from "../../sheet/statement/readUsageTable";
import type { ControlTotal, LargeUsage, UsagePart } from "./largeUsage";
import type { MatchedNames, MatchedRow } from "./matchNames";

export interface ClusterSource {
  readonly month: Month;
  readonly perMonth: boolean;
  readonly groupedBy: string;
  readonly source: string;
  /** Hours that every product's usage is over. */
  readonly span: number;
}

/** Usage that a cluster has brought down to the month. */
export class ClusterUsage implements LargeUsage {
  readonly month: Month;
  readonly perMonth: boolean;
  readonly groupedBy: string;
  readonly source: string;
  readonly groups: readonly string[];
  readonly products: readonly ProductRow[];
  readonly problems: readonly UsageProblem[];
  readonly parts: readonly UsagePart[];
  readonly control: readonly ControlTotal[];
  private readonly rows = new Map<ProductRow, MatchedRow[]>();

  constructor(
    private readonly of: ClusterSource,
    names: MatchedNames,
    private readonly reduced: Reduced,
    private readonly productNumber: (name: string) => number,
    private readonly groupNumber: (group: string) => number,
  ) {
    ({ month: this.month, perMonth: this.perMonth, groupedBy: this.groupedBy, source: this.source } = of);
    this.problems = names.problems;
    for (const row of names.rows) this.rows.set(row.product, [...(this.rows.get(row.product) ?? []), row]);
    this.products = [...this.rows.keys()];
    this.groups = groupNames([
      ...names.rows.map(({ group }) => group),
      ...names.problems.flatMap(({ groups }) => [...groups]),
    ]);
    this.parts = this.products.flatMap((product) =>
      this.groupsWith(product).flatMap((group) => {
        const measures = this.measuresOf(product, group);
        return measures === null ? [] : [{ group, product, hours: measures.hours, sum: measures.total }];
      }),
    );
    this.control = this.products.map((product) => ({
      product,
      rows: (this.rows.get(product) ?? []).reduce((sum, { row }) => sum + row.figures, 0),
      sum: this.reduced.get("account", productNumber(product.name))?.total ?? Exact.zero,
    }));
  }

  bill(terms: Terms, rates: Rates): Result<StatementLine> {
    if (this.of.span === 1) return this.billOneFigure(terms, rates);
    return then(prepareLine(terms, this.of.span, "usage"), (line) =>
      then(billReduced(line, this.reduced, this.productNumber), (billed) => ok(priceLine(line, billed, rates))),
    );
  }

  /** A single figure is the month's, as it is in cells. */
  private billOneFigure(terms: Terms, rates: Rates): Result<StatementLine> {
    const figure = ({ name }: ProductRow): Exact["n"] =>
      (this.reduced.get("account", this.productNumber(name))?.total ?? Exact.zero).n;
    const usage = {
      readings: [figure(terms.product)],
      parents: terms.parents.map(({ product }) => [figure(product)]),
    };
    return statementLine(terms, usage, rates);
  }

  own({ line }: StatementLine, group: string): Exact {
    const measures = this.measuresOf(line.terms.product, group);
    const single = this.of.span === 1 && line.option === "monthly";
    return measured(measures, single ? "sum" : line.aggregation, line.hours.count);
  }

  groupsOf(product: ProductRow | null, name: string): ReadonlySet<string> {
    const told = this.problems.filter((problem) => problem.product === product && problem.name === name);
    const using = product === null ? [] : this.groupsWith(product);
    return new Set([...using, ...told.flatMap(({ groups }) => [...groups])].map((group) => group.toLowerCase()));
  }

  notes(product: ProductRow): string[] {
    const rows = this.rows.get(product);
    if (rows === undefined) return [noUsage];
    const number = this.productNumber(product.name);
    const account = this.reduced.get("account", number);
    if (this.perMonth) return monthNotes(product, rows);
    const repeated = this.groupsWith(product)
      .flatMap((group) => this.measuresOf(product, group) ?? [])
      .reduce((sum, measures) => sum + measures.repeated, 0);
    const [hours, midnights] = account === null ? [0, 0] : [account.hours, account.midnights];
    return countNotes({ repeated, hours, midnights, span: this.of.span, isDated: true });
  }

  /** Each group once, whatever its case. */
  private groupsWith(product: ProductRow): string[] {
    return groupNames((this.rows.get(product) ?? []).map(({ group }) => group));
  }

  private measuresOf(product: ProductRow, group: string) {
    return this.reduced.get("organization", this.productNumber(product.name), this.groupNumber(group));
  }
}

function monthNotes({ monthly }: ProductRow, rows: readonly MatchedRow[]): string[] {
  const figures = rows.reduce((sum, { row }) => sum + row.figures, 0);
  const peaks = figures > 1 && (monthly === "HWMP" || monthly === "maximum");
  return [
    ...(figures === 0 ? ["No figure for the month: it counts as 0."] : []),
    ...(figures > 1 ? [`${figures} figures of the month: added up.`] : []),
    ...(peaks ? ["Each may have its peak in another hour: hours would tell the account's own."] : []),
  ];
}
