import type { ProductRow } from "../../catalog/schema";
import { fail, ok, then, type Issue, type Result } from "../../engine/issue";
import { monthText, type Month } from "../../engine/month";
import { addReadings, type Reading } from "../../engine/reading";
import { describe, isBlank, mayBeBlank, rowsOf, trimWholeColumns, type Input } from "../cells";
import { readProduct } from "../readChoice";
import { inTable } from "../readTable";
import { readHour, readMonthPlace, type HourPlace } from "./readHour";
import { findUsageColumns, type UsageColumns } from "./usageColumns";

/** The usage of a product in one organization and account; an hour without a cell is left out. */
export interface Series {
  readonly product: ProductRow;
  /** What the row says in the column by which the statement is grouped. */
  readonly group: string;
  readonly readings: (Reading | undefined)[];
  /** Readings of an hour that has one already. */
  repeated: number;
}

/** What cannot be read, by the product that it is about, or else by what stands in its place. */
export interface UsageProblem {
  readonly product: ProductRow | null;
  readonly name: string;
  readonly first: Issue;
  count: number;
}

export interface UsageMonth {
  readonly month: Month | null;
  readonly series: readonly Series[];
  readonly problems: readonly UsageProblem[];
}

export interface UsageTable {
  readonly columns: UsageColumns;
  /** In their order; one without a date where hours are only counted. */
  readonly months: readonly UsageMonth[];
  /** Of cells whose month is not known: they may belong to any. */
  readonly problems: readonly UsageProblem[];
}

const path = "usage";
export const blankGroup = "(blank)";

/** Usage in hours (or months) by product, rows in any order; rows that repeat an hour add up. */
export function readUsageTable(usage: Input, groupBy: string | null): Result<UsageTable> {
  const [rows] = trimWholeColumns(rowsOf(usage));
  if (rows === null) return fail("badValue", path, "is left out", "give the table with its headers");
  const [titles = [], ...body] = rows;
  return then(findUsageColumns(titles, groupBy), (columns) => {
    const collected = new Collector(columns);
    for (const [row, cells] of body.entries()) if (!cells.every(mayBeBlank)) collected.addRow(row, cells);
    return collected.result();
  });
}

type Problems = Map<string, UsageProblem>;

interface Collected {
  readonly month: Month | null;
  readonly series: Map<string, Series>;
  readonly problems: Problems;
}

class Collector {
  private readonly months = new Map<string, Collected>();
  private readonly undated: Problems = new Map<string, UsageProblem>();
  private readonly places = new Map<Input, Result<HourPlace>>();
  private readonly products = new Map<Input, Result<ProductRow>>();

  constructor(private readonly columns: UsageColumns) {}

  /** Two columns of one product under different names add up like two rows. */
  addRow(row: number, cells: readonly Input[]): void {
    const { long, wide, time, perMonth } = this.columns;
    const at = (title: string): string => inTable(path, row, title);
    const place = remember(this.places, cells[time], () =>
      perMonth ? readMonthPlace(cells[time], at("Month")) : readHour(cells[time], at("Hour")),
    );
    if (long === null) {
      for (const { column, title } of wide) {
        const product = remember(this.products, title, () => readProduct(title, `${path} (column "${title}")`));
        this.add(
          product,
          title,
          place,
          cells,
          then(product, () => readReading(cells[column], at(title))),
        );
      }
      return;
    }
    const name = cells[long.product];
    const product = remember(this.products, name, () => readProduct(name, at("Product")));
    const unit = long.unit === null ? null : cells[long.unit];
    const reading = then(product, (row) =>
      then(checkUnit(unit, row, at("Unit")), () => readReading(cells[long.usage], at("Usage"))),
    );
    this.add(product, textOf(name), place, cells, reading);
  }

  private add(
    product: Result<ProductRow>,
    name: string,
    place: Result<HourPlace>,
    cells: readonly Input[],
    reading: Result<number | null>,
  ): void {
    const month = place.ok ? this.inMonth(place.value.month) : null;
    const problems = month?.problems ?? this.undated;
    if (!product.ok) return report(problems, null, name, product.issues);
    if (!reading.ok) return report(problems, product.value, product.value.name, reading.issues);
    if (!place.ok || month === null)
      return report(problems, product.value, product.value.name, place.ok ? [] : place.issues);
    const series = this.seriesOf(month, product.value, cells);
    if (reading.value === null) return;
    const { hour } = place.value;
    const before = series.readings[hour];
    if (before !== undefined) series.repeated++;
    series.readings[hour] = before === undefined ? reading.value : addReadings(before, reading.value);
  }

  private inMonth(month: Month | null): Collected {
    const key = month === null ? "" : monthText(month);
    const known = this.months.get(key);
    if (known !== undefined) return known;
    const collected = { month, series: new Map<string, Series>(), problems: new Map<string, UsageProblem>() };
    this.months.set(key, collected);
    return collected;
  }

  private seriesOf({ series }: Collected, product: ProductRow, cells: readonly Input[]): Series {
    const { identity, group } = this.columns;
    let key = product.name;
    for (const column of identity) key += `\u0000${textOf(cells[column]).toLowerCase()}`;
    const known = series.get(key);
    if (known !== undefined) return known;
    const first = { product, group: group === null ? "" : textOf(cells[group.column]), readings: [], repeated: 0 };
    series.set(key, first);
    return first;
  }

  result(): Result<UsageTable> {
    const months = [...this.months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { month, series, problems }]) => ({
        month,
        series: [...series.values()],
        problems: [...problems.values()],
      }));
    if (months.length > 1 && months.some(({ month }) => month === null))
      return fail(
        "badShape",
        path,
        "has dates in some rows and counts hours in others",
        "give dates in all rows, or numbers in all",
      );
    if (months.length === 0 && this.undated.size === 0)
      return fail("noData", path, "is empty", "give at least one row below the headers");
    return ok({ columns: this.columns, months, problems: [...this.undated.values()] });
  }
}

/** Names and hours repeat: each is read once. */
function remember<T>(known: Map<Input, Result<T>>, cell: Input, read: () => Result<T>): Result<T> {
  const before = known.get(cell);
  if (before !== undefined) return before;
  const result = read();
  known.set(cell, result);
  return result;
}

function report(problems: Problems, product: ProductRow | null, name: string, [first]: readonly Issue[]): void {
  const before = problems.get(name);
  if (before !== undefined) before.count++;
  else if (first !== undefined) problems.set(name, { product, name, first, count: 1 });
}

/** A blank cell is no reading; its hour counts as 0. */
function readReading(cell: Input, place: string): Result<number | null> {
  if (isBlank(cell)) return ok(null);
  return typeof cell === "number" && cell >= 0 && cell < Infinity
    ? ok(cell)
    : fail("badCell", place, `is ${describe(cell)}`, "it must be a number of 0 or more, or a blank cell");
}

/** Usage in other units is not converted, since a unit has many spellings. */
function checkUnit(unit: Input, { name, unit: metered }: ProductRow, place: string): Result<null> {
  return mayBeBlank(unit) || (typeof unit === "string" && unit.trim().toLowerCase() === metered.toLowerCase())
    ? ok(null)
    : fail(
        "badCell",
        place,
        `is ${describe(unit)}`,
        `${name} is metered in ${metered}: convert the usage, or leave the unit blank`,
      );
}

/** Names without regard to spaces around them; a blank cell, which may arrive as 0, is a group of its own. */
const textOf = (cell: Input): string => {
  const text = mayBeBlank(cell) ? "" : String(cell).trim();
  return text === "" ? blankGroup : text;
};
