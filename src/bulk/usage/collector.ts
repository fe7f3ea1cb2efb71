import { hoursInMonth, type Month } from "../../engine/month";
import { Cube } from "../cube/cube";
import { growInt32 } from "../cube/grow";
import { addCount } from "../cube/tally";
import { ControlSums } from "./controlSums";
import { badReading, decimalReading, type Figure } from "./figure";
import { expectedHour, HourColumn, noHour, otherMonth } from "./hourColumn";
import { codes, PlainRows, type ReadRows } from "../plainRows/plainRows";
import { Names } from "./names";
import { Parts } from "./parts";
import { addProblem, type Place, type PlacedProblem } from "./place";
import { noProduct, productAt, productCount, ProductColumn } from "./productColumn";

/** What is read, and how much room there is for it. */
export interface ReadingOptions {
  readonly month: Month;
  /** The column that usage is grouped by. */
  readonly groupBy: "Organization" | "Account";
  /** The products that the user chose for names that stand for several. */
  readonly choices: Readonly<Record<string, string>>;
  /** The groups of this pass, in lower case; null: the first pass, which takes those that it has room for. */
  readonly admitted: readonly string[] | null;
  /** Room for readings, in bytes. */
  readonly room: number;
}

/** What a series is of. */
export interface SeriesKey {
  readonly part: number;
  readonly product: number;
  /** The group as the first row of the series spells it. */
  readonly spelling: string;
  readonly first: Place;
}

const noSeries = -1;
const leftOut = -2;
/** More names that are no products are a column of something else. */
const mostUnknownNames = 1000;

/** Takes rows, one after another, into the cube and counts them. What a row says is given by the numbers of its texts. */
export class Collector {
  readonly cube: Cube;
  readonly plainRows = new PlainRows();
  readonly hours: HourColumn;
  readonly products: ProductColumn;
  readonly organizations = new Names(this.plainRows, codes.Organization);
  readonly accounts = new Names(this.plainRows, codes.Account);
  readonly units = new Names(this.plainRows, codes.Unit);
  readonly parts: Parts;
  readonly control = new ControlSums();
  readonly problems = new Map<string, PlacedProblem>();
  /** Rows of other months. */
  readonly otherMonths = new Map<string, number>();
  /** Rows with usage types of the API that stand for no product of the catalog: no bill has them. */
  readonly notBilled = new Map<string, number>();
  readonly seriesKeys: SeriesKey[] = [];
  /** Groups that there was no room for. */
  readonly leftOut = new Set<string>();
  readonly seen: Uint8Array;
  rows = 0;
  /** Hours up to the last row of the month. */
  last = 0;
  segment = 0;
  private readonly isFirstPass: boolean;
  private seriesOf = new Int32Array(productCount * 16).fill(noSeries);
  /** The latest series of a product, whose figures are likely to have as many decimals as the next one's. */
  private readonly latestOf = new Int32Array(productCount).fill(noSeries);
  private readonly unitFits: Uint8Array[] = [];

  constructor(private readonly options: ReadingOptions) {
    const span = hoursInMonth(options.month);
    this.cube = new Cube(span);
    this.seen = new Uint8Array(span);
    this.hours = new HourColumn(options.month, this.plainRows);
    this.products = new ProductColumn(options.choices, this.plainRows);
    this.parts = new Parts(options.groupBy, this.organizations, this.accounts);
    this.isFirstPass = options.admitted === null;
  }

  /**
   * Takes rows from `from` on as long as they are figures of a series that has come before, which nearly all are, and gives the
   * first that is not.
   */
  takeKnown(rows: ReadRows, from: number, count: number): number {
    const { cube, control, parts, seen, isFirstPass } = this;
    const { hours } = this.hours;
    const { products } = this.products;
    const { hourIds, organizationIds, accountIds, productIds, unitIds, units, decimals } = rows;
    let row = from;
    for (; row < count; row++) {
      const hour = hours[hourIds[row] as number] as number;
      const product = products[productIds[row] as number] as number;
      const figure = units[row] as number;
      const unit = unitIds[row] as number;
      if (hour < 0 || product < 0 || figure < 0 || (unit >= 0 && !this.fits(product, unit))) break;
      const part = parts.of(organizationIds[row] as number, accountIds[row] as number);
      const series = this.seriesOf[part * productCount + product];
      if (series === undefined || series === noSeries) break;
      seen[hour] = 1;
      if (hour >= this.last) this.last = hour + 1;
      if (isFirstPass) control.add(product, figure, decimals[row] as number);
      if (series !== leftOut) cube.add(series, hour, figure, decimals[row] as number);
    }
    this.rows += row - from;
    return row;
  }

  /** Counts a row, and tells whether it is one of the month. */
  beginRow(hourId: number): boolean {
    this.rows++;
    const isOther = this.hours.hours[hourId] === otherMonth;
    if (isOther) addCount(this.otherMonths, this.hours.monthOf(hourId), 1);
    return !isOther;
  }

  /** A reading: `row` of its segment, numbers of its texts (−1: no such column), its figure, and in a wide row its column. */
  takeReading(
    row: number,
    hourId: number,
    organization: number,
    account: number,
    productId: number,
    unit: number,
    figure: Figure,
    title: string | null = null,
  ): void {
    const { units, decimals, decimal } = figure;
    const hour = this.hours.hours[hourId] as number;
    const part = this.parts.of(organization, account);
    if (hour >= 0) {
      this.seen[hour] = 1;
      if (hour >= this.last) this.last = hour + 1;
    }
    const product = this.products.products[productId] as number;
    if (hour < 0 || product === noProduct || units === badReading || (unit >= 0 && !this.fits(product, unit)))
      return this.report(row, hourId, this.parts.spelling(organization, account), productId, unit, figure, title);
    let series = this.seriesOf[part * productCount + product];
    if (series === undefined || series < 0) {
      series =
        series === leftOut ? leftOut : this.addSeries(part, product, this.parts.spelling(organization, account), row);
    }
    if (units >= 0) {
      if (this.isFirstPass) this.control.add(product, units, decimals);
      if (series >= 0) this.cube.add(series, hour, units, decimals);
    } else if (units === decimalReading && decimal !== null) {
      if (this.isFirstPass) this.control.addDecimal(product, decimal);
      if (series >= 0) this.cube.addDecimal(series, hour, decimal);
    }
  }

  /** The series of a part and product, if it has one. */
  series(part: number, product: number): number | null {
    const series = this.seriesOf[part * productCount + product];
    return series === undefined || series < 0 ? null : series;
  }

  setSeries(key: SeriesKey, series: number): void {
    this.seriesKeys[series] = key;
    this.place(key.part, key.product, series);
  }

  private place(part: number, product: number, series: number): void {
    const place = part * productCount + product;
    this.seriesOf = growInt32(this.seriesOf, place, noSeries);
    this.seriesOf[place] = series;
  }

  get hasTooManyNames(): boolean {
    return this.problems.size > mostUnknownNames;
  }

  private addSeries(part: number, product: number, spelling: string, row: number): number {
    const group = this.parts.groupOf(part);
    const { admitted, room } = this.options;
    const hasRoom = admitted === null ? this.cube.bytes < room : admitted.includes(group);
    if (!hasRoom) {
      if (admitted === null) this.leftOut.add(group);
      this.place(part, product, leftOut);
      return leftOut;
    }
    const latest = this.latestOf[product] as number;
    const series = this.cube.addSeries(latest === noSeries ? 0 : this.cube.decimalsOf(latest));
    this.latestOf[product] = series;
    this.setSeries({ part, product, spelling, first: { segment: this.segment, row } }, series);
    return series;
  }

  /** Usage in other units is not converted, since a unit has many spellings. */
  private fits(product: number, unit: number): boolean {
    const known = (this.unitFits[unit] ??= new Uint8Array(productCount));
    if (known[product] === 0) {
      const text = (this.units.texts[unit] as string).trim();
      known[product] = text === "" || text.toLowerCase() === productAt(product).unit.toLowerCase() ? 1 : 2;
    }
    return known[product] === 1;
  }

  /** What is wrong with a row, in the order in which its cells decide: product, unit, figure, hour. */
  private report(
    row: number,
    hourId: number,
    group: string,
    productId: number,
    unit: number,
    figure: Figure,
    title: string | null,
  ): void {
    if (!this.isFirstPass) return;
    const product = this.products.products[productId] as number;
    const place: Place = { segment: this.segment, row };
    const add = (of: number | null, name: string, issue: Omit<PlacedProblem["first"], "place">): void =>
      addProblem(this.problems, { product: of, name, first: { place, ...issue }, count: 1, groups: new Set([group]) });
    if (product === noProduct) {
      const { code, received, expected } = this.products.issueOf(productId);
      return add(null, this.products.nameOf(productId), { column: title ?? "Product", code, received, expected });
    }
    const { name, unit: metered } = productAt(product);
    if (unit >= 0 && !this.fits(product, unit))
      return add(product, name, {
        column: "Unit",
        code: "badCell",
        received: `is the text "${(this.units.texts[unit] as string).trim()}"`,
        expected: `${name} is metered in ${metered}: convert the usage, or leave the unit blank`,
      });
    if (figure.units === badReading && figure.bad !== null)
      return add(product, name, { column: title ?? "Usage", code: "badCell", ...figure.bad });
    if (this.hours.hours[hourId] === noHour)
      add(product, name, {
        column: "Hour",
        code: "badCell",
        received: this.hours.receivedOf(hourId),
        expected: expectedHour,
      });
  }
}
