import type { LargeReading } from "../../bulk/reading/largeReading";
import type { ProductRow } from "../../catalog/schema";
import { Exact } from "../../engine/exact";
import type { Result } from "../../engine/issue";
import { hoursInMonth } from "../../engine/month";
import type { Reading } from "../../engine/reading";
import { statementLine, type Rates, type StatementLine } from "../../engine/statement";
import type { Terms } from "../../engine/terms";
import { hourNotes, noUsage } from "../../sheet/statement/hourNotes";
import { groupNames } from "../../sheet/statement/monthUsage";
import type { LargeUsage, UsagePart } from "./largeUsage";

/** Usage that was read from files, as a bill asks for it. */
export class FileUsage implements LargeUsage {
  readonly perMonth = false;
  readonly month: LargeUsage["month"];
  readonly groupedBy: string;
  readonly source: string;
  readonly problems: LargeUsage["problems"];
  readonly products: readonly ProductRow[];
  readonly groups: readonly string[];
  readonly parts: readonly UsagePart[];
  readonly control: LargeUsage["control"];
  private readonly span: number;
  /** By product, then by group in lower case. */
  private readonly figures = new Map<ProductRow, Map<string, LargeReading["groups"][number]>>();

  constructor(
    private readonly reading: LargeReading,
    elapsedHours: number | null,
  ) {
    const { month, groupedBy, files, problems, products, groups, control, last } = reading;
    this.month = month;
    this.groupedBy = groupedBy;
    this.source = sourceOf(files);
    this.problems = problems.map((problem) => ({ ...problem, groups: new Set(problem.groups) }));
    this.products = products.map(({ product }) => product);
    this.groups = groupNames([...groups.map(({ group }) => group), ...problems.flatMap((one) => [...one.groups])]);
    this.parts = groups;
    this.control = control;
    this.span = Math.max(elapsedHours ?? hoursInMonth(month), last, 1);
    for (const one of groups) {
      const figures = this.figures.get(one.product) ?? new Map<string, LargeReading["groups"][number]>();
      this.figures.set(one.product, figures.set(one.group.toLowerCase(), one));
    }
  }

  groupsOf(product: ProductRow | null, name: string): ReadonlySet<string> {
    const told = this.problems.filter((problem) => problem.product === product && problem.name === name);
    const using = (product && this.figures.get(product)?.keys()) ?? [];
    return new Set([...using, ...told.flatMap(({ groups }) => [...groups].map((group) => group.toLowerCase()))]);
  }

  bill(terms: Terms, rates: Rates): Result<StatementLine> {
    const parents = terms.parents.map((parent) => this.total(parent.product));
    return statementLine(terms, { readings: this.total(terms.product), parents }, rates);
  }

  own({ line }: StatementLine, group: string): Exact {
    const figures = this.figures.get(line.terms.product)?.get(group.toLowerCase());
    if (figures === undefined) return Exact.zero;
    switch (line.aggregation) {
      case "sum":
        return figures.sum;
      case "average":
        return figures.sum.over(line.hours.count);
      case "maximum":
        return figures.maximum;
      case "HWMP":
        return figures.watermark;
    }
  }

  notes(product: ProductRow): string[] {
    const found = this.reading.products.find((one) => one.product === product);
    if (found === undefined) return [noUsage];
    const read = Uint8Array.from({ length: this.span }, (_, hour) => (found.readings[hour] === undefined ? 0 : 1));
    return hourNotes({ repeated: found.repeated, read, isDated: true });
  }

  /** The account's hours; zeros where there is no reading. */
  total(product: ProductRow): readonly Reading[] {
    const readings = this.reading.products.find((one) => one.product === product)?.readings;
    return Array.from({ length: this.span }, (_, hour) => readings?.[hour] ?? none);
  }
}

/** Hours without a reading have no usage. */
const none: Reading = 0;

function sourceOf([first = "", ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} and ${more.length} more ${more.length === 1 ? "file" : "files"}`;
}
