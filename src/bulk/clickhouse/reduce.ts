import { hoursKept } from "../../engine/aggregation";
import { decimal, Exact } from "../../engine/exact";
import { fail, ok, type Result } from "../../engine/issue";
import type { Month } from "../../engine/month";
import type { AnswerRows } from "./answer";
import type { Question } from "./ask";
import type { DescribedTable } from "./describeTable";
import { decimalOf, digits, exactUsage, expressionsOf, spanOf } from "./expressions";
import { grantDecimals, grantedLine, grantTables, highestNumerator, type NumberedLine } from "./grantTables";
import sql from "./reduce.sql";

/** A name of the table, and the number that it has in the query; several names may stand for one. */
export interface Numbered {
  readonly name: string;
  readonly number: number;
}

export interface Reduction {
  readonly described: DescribedTable;
  readonly month: Month;
  readonly products: readonly Numbered[];
  readonly organizations: readonly (Numbered & { readonly accountName: string; readonly account: number })[];
  /** Over how many hours the figures of a product are measured. */
  readonly spans: readonly { readonly product: number; readonly hours: number }[];
  /** The lines of the bill, on whatever option. */
  readonly lines: readonly NumberedLine[];
  /** The most decimals of a figure of usage, the highest figure, and how many there are. */
  readonly decimals: number;
  readonly highest: string;
  readonly figures: number;
}

/** A series of figures, an hour each, by every measure that a bill may ask of it. An hour without a figure is 0. */
export interface Measures {
  readonly total: Exact;
  readonly highest: Exact;
  readonly watermark: Exact;
  /** Hours that have a figure; of those, the ones above 0, and the ones at midnight. */
  readonly hours: number;
  readonly above: number;
  readonly midnights: number;
  /** Rows of the table, and those that repeat an hour. */
  readonly readings: number;
  readonly repeated: number;
}

type Series = "organization" | "account" | "allotment" | "on-demand";

/** Measures by series, organization (0: the account) and product. Allotment and on-demand are numerators. */
export class Reduced {
  private readonly known = new Map<string, Measures>();

  /** What figures of a line's hours are over. */
  constructor(readonly denominators: ReadonlyMap<number, Exact>) {}

  get size(): number {
    return this.known.size;
  }

  set(series: string, organization: number, product: number, measures: Measures): void {
    this.known.set(`${series} ${organization} ${product}`, measures);
  }

  get(series: Series, product: number, organization = 0): Measures | null {
    return this.known.get(`${series} ${organization} ${product}`) ?? null;
  }
}

export interface PreparedReduction {
  readonly question: Question;
  readonly read: (answer: AnswerRows) => Result<Reduced>;
}

/** The question that brings hours down to the month, or why ClickHouse's decimals cannot hold its sums. */
export function prepareReduction(reduction: Reduction): Result<PreparedReduction> {
  const { described, month, products, organizations, spans, lines } = reduction;
  const { perMonth } = described.source;
  const granted = perMonth ? [] : lines.filter(({ line }) => line.option === "hourly").map(grantedLine);
  const scale = Math.max(reduction.decimals, grantDecimals(granted));
  const most = highestNumerator(granted, decimal(reduction.highest).times(Math.max(1, reduction.figures)));
  const wholeDigits = most.floor().precision(true);
  if (scale + wholeDigits > digits)
    return fail(
      "tooLarge",
      "usage",
      `has figures of up to ${reduction.decimals} decimals, whose sums have up to ${wholeDigits} digits before the point`,
      `ClickHouse adds up decimals of ${digits} digits: round the column, or import the usage as a file`,
    );
  const expressions = expressionsOf(described, month);
  const zero = `CAST(0 AS ${decimalOf(scale)})`;
  const quantity = exactUsage(expressions.usage, described.types.usage, scale);
  const query = fill({
    organization: expressions.organization,
    account: expressions.account,
    product: expressions.product,
    hour: expressions.hour,
    quantity,
    table: expressions.table,
    within: `${expressions.within} AND ${expressions.hasUsage}`,
    zero,
  });
  const tables = [
    {
      name: "product_names",
      structure: "name String, product Int32",
      rows: products.map(({ name, number }) => [name, number]),
    },
    {
      name: "organization_names",
      structure: "name String, account_name String, organization Int32, account Int32",
      rows: organizations.map(({ name, accountName, number, account }) => [name, accountName, number, account]),
    },
    {
      name: "products",
      structure: "product Int32, left_out Int32",
      rows: spans.map(({ product, hours }) => [product, hours - hoursKept(hours)]),
    },
    {
      name: "hours",
      structure: "hour Int32",
      rows: Array.from({ length: spanOf(month, perMonth) }, (_, hour) => [hour]),
    },
    ...grantTables(granted, scale),
  ];
  const denominators = new Map(granted.map(({ product, denominator }) => [product, Exact.of(denominator)]));
  return ok({ question: { query, tables }, read: (answer) => readReduced(answer, denominators) });
}

const fill = (expressions: Readonly<Record<string, string>>): string =>
  sql.replace(/\{(\w+)\}/g, (braced, name: string) => expressions[name] ?? braced);

const columns = 11;

function readReduced({ columns: found, rows }: AnswerRows, denominators: Reduced["denominators"]): Result<Reduced> {
  if (found.length !== columns)
    return fail("unknownFormat", "ClickHouse", `answers with ${found.length} columns`, `${columns} were asked`);
  const reduced = new Reduced(denominators);
  for (const cells of rows) {
    const [series = "", organization, product, total = "", highest = "", watermark = "", ...counts] = cells;
    const [hours, above, midnights, readings, repeated] = counts.map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    reduced.set(series, Number(organization), Number(product), {
      total: Exact.of(total),
      highest: Exact.of(highest),
      watermark: Exact.of(watermark),
      hours,
      above,
      midnights,
      readings,
      repeated,
    });
  }
  return reduced.size === rows.length
    ? ok(reduced)
    : fail("unknownFormat", "ClickHouse", "sends a figure twice", "try again; no table was written");
}
