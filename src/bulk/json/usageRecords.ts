import { apiKeys } from "../../catalog/apiKeys";
import { apiUnits } from "../../catalog/apiUnits";
import { familySpellings, usageFamilies } from "../../catalog/usageFamilies";
import { products } from "../../catalog/products";
import { decimal } from "../../engine/exact";
import { readFigure, scaledOf } from "../cube/scaled";
import { addCount } from "../cube/tally";
import type { Collector } from "../usage/collector";
import { Figure } from "../usage/figure";
import { shortened } from "../usage/hourColumn";

/** A reading as a record has it. */
interface Reading {
  readonly hour: string;
  readonly organization: string | null;
  readonly account: string | null;
  readonly product: string;
  readonly value: unknown;
}

const usageTypes = new Set<string>(usageFamilies.flatMap(({ family, usageTypes: types }) => types.map((type) => `${family}.${type}`))); // prettier-ignore
const withProduct = new Set<string>(apiKeys.flatMap(({ hourly }) => hourly));

/** Takes the readings of answers of the API for hourly usage, of their records, and of records with the titles of a table. */
export class UsageRecords {
  private readonly powers = new Map<string, number>();
  private readonly figure = new Figure();

  constructor(private readonly collector: Collector) {}

  /** False where it is no record of usage. */
  take(row: number, json: unknown): boolean {
    if (Array.isArray(json)) return json.every((one) => this.take(row, one));
    if (!isObject(json)) return false;
    if (Array.isArray(json.data)) return json.data.every((one) => this.take(row, one));
    const readings = isObject(json.attributes) ? ofAttributes(json.attributes) : ofTitles(json);
    if (readings === null) return false;
    for (const reading of readings) this.add(row, reading);
    return true;
  }

  private add(row: number, { hour, organization, account, product, value }: Reading): void {
    const { collector } = this;
    if (usageTypes.has(product) && !withProduct.has(product)) {
      addCount(collector.notBilled, product, 1);
      return;
    }
    const id = (names: { ofText(text: string): number }, text: string | null): number =>
      text === null ? -1 : names.ofText(text);
    const hourId = collector.hours.names.ofText(hour);
    if (!collector.beginRow(hourId)) return;
    this.readFigure(value, this.powerOf(product));
    collector.takeReading(
      row,
      hourId,
      id(collector.organizations, organization),
      id(collector.accounts, account),
      collector.products.names.ofText(product),
      -1,
      this.figure,
    );
  }

  /** The API counts some products in smaller units than they are metered in: bytes for GB, a power of ten. */
  private powerOf(name: string): number {
    const known = this.powers.get(name);
    if (known !== undefined) return known;
    const key = apiKeys.find(({ hourly }) => (hourly as readonly string[]).includes(name));
    const unit = products.find((one) => one.name === key?.product)?.unit;
    const counted = apiUnits.find((one) => one.unit === unit);
    const power = counted === undefined ? 0 : counted.apiUnitsPerUnit.length - 1;
    this.powers.set(name, power);
    return power;
  }

  private readFigure(value: unknown, power: number): void {
    const { figure } = this;
    if (value === null || value === "") return figure.setBlank();
    const text = typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : "";
    const read = readFigure(text);
    const isWhole = typeof value !== "number" || !Number.isInteger(value) || Number.isSafeInteger(value);
    if (read === null || read === "negative" || !isWhole) {
      const received = typeof value === "number" ? `is ${value}` : `is ${typeof value === "string" ? `the text "${shortened(text)}"` : "no figure"}`; // prettier-ignore
      const expected = isWhole
        ? "it must be a number of 0 or more, or null"
        : "JSON keeps whole numbers up to 9007199254740991: give it as text";
      return figure.setBad(received, expected);
    }
    if (power === 0) return figure.set(read);
    const exact = "units" in read ? decimal(`${read.units}e-${read.decimals + power}`) : read.times(`1e-${power}`);
    figure.set(scaledOf(exact));
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (json: unknown): json is Fields => typeof json === "object" && json !== null && !Array.isArray(json);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Attributes of a record: an hour with its measurements, or one usage type with its hours. */
function ofAttributes(fields: Fields): Reading[] | null {
  const family = textOf(fields.product_family);
  if (family === null) return null;
  const spelled = family.trim().toLowerCase().replaceAll("-", "_");
  const of = (hour: unknown, usageType: unknown, value: unknown): Reading[] =>
    typeof hour === "string" && typeof usageType === "string" && value !== undefined
      ? [
          {
            hour,
            organization: textOf(fields.org_name),
            account: textOf(fields.account_name),
            product: `${familySpellings[spelled] ?? spelled}.${usageType}`,
            value,
          },
        ]
      : [];
  const { measurements, timeseries, timestamp, usage_type: type } = fields;
  const list: unknown = measurements ?? timeseries;
  if (!Array.isArray(list)) return null;
  const readings = list.flatMap(
    (one: unknown) =>
    !isObject(one) ? [] : measurements === undefined ? of(one.timestamp, type, one.value) : of(timestamp, one.usage_type, one.value), // prettier-ignore
  );
  return readings.length === list.length ? readings : null;
}

/** A record with the titles of a table of usage for its fields. */
function ofTitles(fields: Fields): Reading[] | null {
  const by = new Map(Object.entries(fields).map(([name, value]) => [name.trim().toLowerCase(), value]));
  const [hour, product] = [textOf(by.get("hour")), textOf(by.get("product"))];
  if (hour === null || product === null || !by.has("usage")) return null;
  const [organization, account] = [textOf(by.get("organization")), textOf(by.get("account"))];
  return [{ hour, organization, account, product, value: by.get("usage") }];
}
