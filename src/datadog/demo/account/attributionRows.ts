import type { MonthText } from "../../../catalog/schema";
import { Exact } from "../../../engine/exact";
import { monthsBetween } from "../../moment";
import type { AttributionRow, HourText } from "../../rows";
import { apiCount, named, percentage, shareOut } from "./apiCount";
import type { Books } from "./books";
import { familyIn, meters } from "./meters";
import { originIn } from "./organizations";
import { byKeys, tagSource, type Tagged } from "./tags";
import { hourlyUsageRows, monthCount, type Owner } from "./usageRows";

/** Usage of one type hour by hour. */
export function hourlyAttributionRows(
  books: Books,
  owners: readonly Owner[],
  usageType: string,
  keys: readonly string[],
  from: HourText,
  to: HourText,
): AttributionRow[] {
  const meter = meters.find(({ attribution }) => attribution === usageType);
  if (meter === undefined) return [];
  const tagged = byKeys(keys);
  return hourlyUsageRows(books, owners, [familyIn(meter)], from, to)
    .filter(({ key }) => key === meter.key)
    .flatMap(({ level: _, usage, ...row }) => {
      const parts = usage === null ? [] : inParts(apiCount(Exact.of(usage), "hourly", meter.key), tagged);
      return tagged.map(({ tags }, index) => ({
        ...row,
        tagSource: tagSource(keys),
        tags,
        ...named("attribution", usageType, parts[index] ?? null),
        percentage: null,
      }));
    });
}

/** Usage of each month by tags. */
export function monthlyAttributionRows(
  books: Books,
  owners: readonly Owner[],
  keys: readonly string[],
  from: MonthText,
  to: MonthText,
): AttributionRow[] {
  const tagged = byKeys(keys);
  return monthsBetween(from, to).flatMap((month) =>
    owners.flatMap(({ account, organization }) =>
      meters.flatMap((meter): AttributionRow[] => {
        const { attribution, product } = meter;
        const count = monthCount([organization], meter, month, books.hoursOf(month), product?.monthly ?? "average");
        if (attribution === null || count === null) return [];
        const parts = inParts(count, tagged);
        return tagged.map(({ tags }, index) => ({
          ...originIn(account, organization),
          month,
          hour: null,
          tagSource: tagSource(keys),
          tags,
          ...named("attribution", attribution, parts[index] ?? null),
          percentage: percentage(Exact.of(parts[index] ?? count), Exact.of(count)),
        }));
      }),
    ),
  );
}

const inParts = (count: number, tagged: readonly Tagged[]): number[] =>
  shareOut(
    count,
    tagged.map(({ weight }) => weight),
    0,
  );
