import type { ProductRow } from "../../catalog/schema";
import { hoursInMonth, type Month } from "../../engine/month";
import type { Exact } from "../../engine/exact";
import type { Result } from "../../engine/issue";
import { addColumns } from "../../engine/range/addColumns";
import { addReadings, type Reading } from "../../engine/reading";
import { ownUsage, statementLine, type Rates, type StatementLine } from "../../engine/statement";
import type { Terms } from "../../engine/terms";
import type { AccountUsage } from "./accountLines";
import { hourNotes, noUsage } from "./hourNotes";
import type { GroupedUsage } from "./organizations";
import type { Series, UsageMonth, UsageProblem, UsageTable } from "./readUsageTable";
import { blankName } from "./unknownNames";

/** The usage of one month, every product of it over the same hours. */
export class MonthUsage implements AccountUsage, GroupedUsage {
  /** Hours of every column of readings; 1 where the figures are those of the month. */
  readonly span: number;
  private readonly totals = new Map<ProductRow, readonly Reading[]>();

  constructor(
    readonly month: Month | null,
    private readonly series: readonly Series[],
    readonly problems: readonly UsageProblem[],
    /** Figures of the month in place of hours. */
    readonly perMonth: boolean,
    elapsedHours: number | null,
    /** Hours up to the last reading. */
    readonly last: number,
  ) {
    const hours = elapsedHours ?? (month === null ? last : hoursInMonth(month));
    this.span = perMonth ? 1 : Math.max(hours, last, 1);
  }

  /** The same usage of a month in progress. */
  until(elapsedHours: number): MonthUsage {
    return new MonthUsage(this.month, this.series, this.problems, this.perMonth, elapsedHours, this.last);
  }

  get groups(): string[] {
    return groupNames([
      ...this.series.map(({ group }) => group),
      ...this.problems.flatMap(({ groups }) => [...groups]),
    ]);
  }

  get products(): ProductRow[] {
    return [...new Set(this.series.map(({ product }) => product))];
  }

  /** The groups that a line is about: those that have usage of it, or cells for it that cannot be read. */
  groupsOf(product: ProductRow | null, name: string): ReadonlySet<string> {
    const told = this.problems.filter((problem) => problem.product === product && problem.name === name);
    const using = this.series.filter((one) => one.product === product).map(({ group }) => group);
    return new Set([...using, ...told.flatMap(({ groups }) => [...groups])].map((group) => group.toLowerCase()));
  }

  seriesOf(product: ProductRow): Series[] {
    return this.series.filter((one) => one.product === product);
  }

  bill(terms: Terms, rates: Rates): Result<StatementLine> {
    const parents = terms.parents.map((parent) => this.total(parent.product));
    return statementLine(terms, { readings: this.total(terms.product), parents }, rates);
  }

  /** Usage of one group by the aggregation of a line. */
  own(of: StatementLine, group: string): Exact {
    const series = this.seriesOf(of.line.terms.product).filter((one) => isIn(one.group, group));
    return ownUsage(of, addUp(series, this.span));
  }

  /** The account's readings: those of its organizations, hour by hour; zeros where the product has none. */
  total(product: ProductRow): readonly Reading[] {
    const known = this.totals.get(product);
    if (known !== undefined) return known;
    const total = addUp(this.seriesOf(product), this.span);
    this.totals.set(product, total);
    return total;
  }

  /** What is to be said of the readings of a product. */
  notes(product: ProductRow): string[] {
    const series = this.seriesOf(product);
    if (series.length === 0) return [noUsage];
    const repeated = series.reduce((sum, one) => sum + one.repeated, 0);
    if (this.perMonth) return this.monthNotes(product, series);
    return hourNotes({ repeated, read: this.hoursOf(product), isDated: this.month !== null });
  }

  /** For every hour that there should be, 1 where the product has a reading. */
  hoursOf(product: ProductRow): Uint8Array {
    const read = new Uint8Array(this.span);
    for (const { readings } of this.seriesOf(product))
      for (let hour = 0; hour < readings.length; hour++) if (readings[hour] !== undefined) read[hour] = 1;
    return read;
  }

  private monthNotes({ monthly }: ProductRow, series: readonly Series[]): string[] {
    const figures = series.reduce((sum, { readings, repeated }) => sum + readings.length + repeated, 0);
    const peaks = figures > 1 && (monthly === "HWMP" || monthly === "maximum");
    return [
      ...(figures === 0 ? ["No figure for the month: it counts as 0."] : []),
      ...(figures > 1 ? [`${figures} figures of the month: added up.`] : []),
      ...(peaks ? ["Each may have its peak in another hour: hours would tell the account's own."] : []),
    ];
  }
}

const isIn = (value: string, group: string): boolean => value.toLowerCase() === group.toLowerCase();

/** Hour by hour; an hour without a reading is 0. In whole numbers where that is exact, else one by one. */
function addUp(series: readonly Series[], span: number): readonly Reading[] {
  const lists = series.map(({ readings }) => readings);
  return addColumns(lists, span) ?? addOneByOne(lists, span);
}

function addOneByOne(lists: readonly Series["readings"][], span: number): Reading[] {
  const total: Reading[] = Array.from({ length: span }, () => 0);
  for (const readings of lists)
    for (const [hour, reading] of readings.entries())
      if (reading !== undefined) total[hour] = addReadings(total[hour] as Reading, reading);
  return total;
}

/** The months that the usage has, or the one that is asked for. */
export function monthsOf(table: UsageTable, month: Month | null, elapsedHours: number | null): MonthUsage[] {
  const { perMonth } = table.columns;
  const usage = (at: Month | null, { series, problems, last }: Omit<UsageMonth, "month">): MonthUsage =>
    new MonthUsage(at, series, [...problems, ...table.problems], perMonth, elapsedHours, last);
  const [first] = table.months;
  if (first === undefined || (first.month === null && month !== null))
    return [usage(month, first ?? { series: [], problems: [], last: 0 })];
  return table.months.filter((one) => month === null || isSame(one.month, month)).map((one) => usage(one.month, one));
}

/** Every name once, without regard to case, in their order; rows without one last. */
export function groupNames(values: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const value of [...new Set(values)].sort())
    if (!byKey.has(value.toLowerCase())) byKey.set(value.toLowerCase(), value);
  const names = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
  return [...names.filter((name) => name !== blankName), ...names.filter((name) => name === blankName)];
}

const isSame = (a: Month | null, b: Month): boolean => a !== null && a.year === b.year && a.month === b.month;
