import type { LargeReading } from "../../bulk/reading/largeReading";
import type { ProductRow } from "../../catalog/schema";
import type { Line } from "../../engine/line";
import type { FileUsage } from "./fileUsage";
import type { LargeStatement } from "./largeStatement";
import type { LineHours } from "./writeHours";

/** A line of the bill whose hours can be shown. */
export interface ShownLine {
  readonly product: ProductRow;
  readonly line: Line;
}

/** The lines whose terms are known. */
export const linesOf = ({ account }: LargeStatement): ShownLine[] =>
  account.flatMap(({ product, computed }) => (product === null || !computed.ok ? [] : [{ product, line: computed.value.line }])); // prettier-ignore

interface Source {
  readonly reading: LargeReading;
  readonly usage: FileUsage;
  readonly elapsedHours: number | null;
}

/** The hours of a line: the account's with those of its parents, or one group's. */
export async function lineHours(
  { reading, usage, elapsedHours }: Source,
  { product, line }: ShownLine,
  group: string | null,
): Promise<LineHours> {
  const common = {
    product,
    group,
    month: reading.month,
    aggregation: line.aggregation,
    isHourly: line.option === "hourly",
    elapsedHours,
  };
  const span = usage.total(product).length;
  if (group !== null) {
    const hours = await reading.hoursOf(product, group);
    return { ...common, readings: Array.from({ length: span }, (_, hour) => hours[hour]), parents: [] };
  }
  const own = reading.products.find((one) => one.product === product)?.readings;
  return {
    ...common,
    readings: Array.from({ length: span }, (_, hour) => own?.[hour]),
    parents: line.parents.map((parent) => ({ product: parent.product, readings: usage.total(parent.product) })),
  };
}
