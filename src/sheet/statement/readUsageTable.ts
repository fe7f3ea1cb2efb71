import type { ProductRow } from "../../catalog/schema";
import { fail, ok, then, type Issue, type Result } from "../../engine/issue";
import { monthText, type Month } from "../../engine/month";
import { addReadings, type Reading } from "../../engine/reading";
import { describe, isBlank, mayBeBlank, rowsOf, trimWholeColumns, type Input } from "../cells";
import { readProduct } from "../readChoice";
import { inTable } from "../readTable";
import { readHour, readMonthPlace, type HourPlace } from "./readHour";
import { blankName, nameOf } from "./unknownNames";
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
  /** What the rows say in the column by which the statement is grouped. */
  readonly groups: Set<string>;
}

export interface UsageMonth {
  readonly month: Month | null;
  /** The last hour of its rows, with a reading or without, counted from 1. */
  readonly last: number;
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

/** Usage in hours (or months) by product, rows in any order; rows that repeat an hour add up. */
export function readUsageTable(usage: Input, groupBy: string | null): Result<UsageTable> {
  const [rows] = trimWholeColumns(rowsOf(usage));
  if (rows === null) return fail("badValue", path, "is left out", "give the table with its headers");
  const [titles = [], ...body] = rows;
  return then(findUsageColumns(titles, groupBy), (columns) => {
    const untitled = columns.long === null ? untitledColumn(titles, body) : null;
    if (untitled !== null)
      return fail("badShape", path, `has no title in column ${untitled + 1}, and cells below`, "name its product");
    const collected = new Collector(columns);
    for (const [row, cells] of body.entries()) if (!cells.every(mayBeBlank)) collected.addRow(row, cells);
    return collected.result();
  });
}

/** A column that has cells and no title: nothing says what they are. */
function untitledColumn(titles: readonly Input[], body: readonly (readonly Input[])[]): number | null {
  const blank = titles.flatMap((title, column) => (nameOf(title) === blankName ? [column] : []));
  return blank.find((column) => body.some((cells) => !mayBeBlank(cells[column]))) ?? null;
}

type Problems = Map<string, UsageProblem>;

/** The rows of one organization and account in a month. */
interface Part {
  readonly group: string;
  readonly series: Map<ProductRow, Series>;
}

interface Collected {
  readonly month: Month | null;
  last: number;
  readonly parts: Map<string, Part>;
  /** By the cell, where a single column says whose the rows are. */
  readonly partsByCell: Map<Input, Part>;
  readonly problems: Problems;
}

/** What a cell of the time column says. */
interface Time {
  readonly hour: Result<number>;
  readonly month: Collected | null;
}

/** What the cells of a row have in common. */
interface Row {
  readonly hour: Result<number>;
  readonly series: Part["series"];
  readonly group: string;
  readonly problems: Problems;
}

class Collector {
  private readonly months = new Map<string, Collected>();
  private readonly undated: Problems = new Map<string, UsageProblem>();
  private readonly times = new Map<Input, Time>();
  private readonly products = new Map<Input, Result<ProductRow>>();
  private readonly names = new Map<Input, string>();
  private readonly groups = new Map<Input, string>();
  private readonly wide: readonly {
    readonly column: number;
    readonly title: string;
    readonly product: Result<ProductRow>;
  }[];

  constructor(private readonly columns: UsageColumns) {
    this.wide = columns.wide.map(({ column, title }) => ({
      column,
      title,
      product: readProduct(title, `${path} (column "${title}")`),
    }));
  }

  addRow(row: number, cells: readonly Input[]): void {
    const { long } = this.columns;
    const common = this.common(row, cells);
    if (long === null) {
      /** Two columns of one product under different names add up like two rows. */
      for (const { column, title, product } of this.wide)
        this.add(common, product, title, product.ok ? readReading(cells[column], row, title) : product);
      return;
    }
    const name = cells[long.product];
    const product = remember(this.products, name, () => readProduct(name, inTable(path, row, "Product")));
    const unit = long.unit === null ? null : cells[long.unit];
    const reading = then(product, (known) =>
      then(checkUnit(unit, known, row), () => readReading(cells[long.usage], row, "Usage")),
    );
    this.add(common, product, nameOf(name), reading);
  }

  private common(row: number, cells: readonly Input[]): Row {
    const { group } = this.columns;
    const { hour, month } = this.timeOf(row, cells);
    const named = group === null ? "" : this.groupOf(cells[group.column]);
    if (month === null) return { hour, series: new Map(), group: named, problems: this.undated };
    return { hour, series: this.inPart(month, cells, named).series, group: named, problems: month.problems };
  }

  private groupOf(cell: Input): string {
    const known = this.groups.get(cell);
    if (known !== undefined) return known;
    const name = nameOf(cell);
    this.groups.set(cell, name);
    return name;
  }

  /** Hours repeat from row to row: each is read once. */
  private timeOf(row: number, cells: readonly Input[]): Time {
    const { time, perMonth } = this.columns;
    const cell = cells[time];
    const known = this.times.get(cell);
    if (known !== undefined) return known;
    const place: Result<HourPlace> = perMonth
      ? readMonthPlace(cell, inTable(path, row, "Month"))
      : readHour(cell, inTable(path, row, "Hour"));
    const month = place.ok ? this.inMonth(place.value.month) : null;
    if (place.ok && month !== null) month.last = Math.max(month.last, place.value.hour + 1);
    const read = { hour: then(place, ({ hour }) => ok(hour)), month };
    this.times.set(cell, read);
    return read;
  }

  private add(row: Row, product: Result<ProductRow>, name: string, reading: Result<number | null>): void {
    const { hour, series, group, problems } = row;
    if (!product.ok) return report(problems, null, name, group, product.issues);
    const { name: productName } = product.value;
    if (!reading.ok) return report(problems, product.value, productName, group, reading.issues);
    if (!hour.ok) return report(problems, product.value, productName, group, hour.issues);
    let one = series.get(product.value);
    if (one === undefined) {
      one = { product: product.value, group, readings: [], repeated: 0 };
      series.set(product.value, one);
    }
    if (reading.value === null) return;
    const before = one.readings[hour.value];
    if (before !== undefined) one.repeated++;
    one.readings[hour.value] = before === undefined ? reading.value : addReadings(before, reading.value);
  }

  private inMonth(month: Month | null): Collected {
    const key = month === null ? "" : monthText(month);
    const known = this.months.get(key);
    if (known !== undefined) return known;
    const collected: Collected = {
      month,
      last: 0,
      parts: new Map(),
      partsByCell: new Map(),
      problems: new Map(),
    };
    this.months.set(key, collected);
    return collected;
  }

  private inPart(month: Collected, cells: readonly Input[], named: string): Part {
    const { identity } = this.columns;
    const [column, ...more] = identity;
    const isOne = column !== undefined && more.length === 0;
    const known = isOne ? month.partsByCell.get(cells[column]) : undefined;
    if (known !== undefined) return known;
    let key = "";
    for (const place of identity) {
      const cell = cells[place];
      const name = this.names.get(cell) ?? nameOf(cell).toLowerCase();
      this.names.set(cell, name);
      key += `${name}\u0000`;
    }
    const part = month.parts.get(key) ?? { group: named, series: new Map<ProductRow, Series>() };
    month.parts.set(key, part);
    if (isOne) month.partsByCell.set(cells[column], part);
    return part;
  }

  result(): Result<UsageTable> {
    const months = [...this.months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { month, last, parts, problems }]) => ({
        month,
        last,
        series: [...parts.values()].flatMap(({ series }) => [...series.values()]),
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

function report(
  problems: Problems,
  product: ProductRow | null,
  name: string,
  group: string,
  [first]: readonly Issue[],
): void {
  const before = problems.get(name);
  if (before !== undefined) {
    before.count++;
    before.groups.add(group);
  } else if (first !== undefined) problems.set(name, { product, name, first, count: 1, groups: new Set([group]) });
}

/** A blank cell is no reading; its hour counts as 0. */
function readReading(cell: Input, row: number, title: string): Result<number | null> {
  if (isBlank(cell)) return ok(null);
  return typeof cell === "number" && cell >= 0 && cell < Infinity
    ? ok(cell)
    : fail(
        "badCell",
        inTable(path, row, title),
        `is ${describe(cell)}`,
        "it must be a number of 0 or more, or a blank cell",
      );
}

/** Usage in other units is not converted, since a unit has many spellings. */
function checkUnit(unit: Input, { name, unit: metered }: ProductRow, row: number): Result<null> {
  return mayBeBlank(unit) || (typeof unit === "string" && unit.trim().toLowerCase() === metered.toLowerCase())
    ? ok(null)
    : fail(
        "badCell",
        inTable(path, row, "Unit"),
        `is ${describe(unit)}`,
        `${name} is metered in ${metered}: convert the usage, or leave the unit blank`,
      );
}
