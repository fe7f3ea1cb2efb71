import { count } from "../cells";

/** The hours of a product in a month. */
interface ProductHours {
  /** Readings of an hour that had one already. */
  readonly repeated: number;
  /** Those that have a reading, counted from 0. */
  readonly hours: ReadonlySet<number>;
  /** How many there should be. */
  readonly span: number;
  /** Hours of a month, rather than counted ones. */
  readonly isDated: boolean;
}

export const noUsage = "No usage in the table.";

/** What is to be said of the hours of a product. */
export function hourNotes({ repeated, hours, span, isDated }: ProductHours): string[] {
  const midnights = [...hours].filter((hour) => hour % 24 === 0).length;
  return countNotes({ repeated, hours: hours.size, midnights, span, isDated });
}

interface HourCounts extends Omit<ProductHours, "hours"> {
  /** How many have a reading, and how many of those are at midnight. */
  readonly hours: number;
  readonly midnights: number;
}

/** The same, of hours that were counted elsewhere. */
export function countNotes({ repeated, hours, midnights, span, isDated }: HourCounts): string[] {
  const missing = span - hours;
  const daily = isDated && hours > 1 && midnights === hours;
  return [
    ...(repeated === 0 ? [] : [`${count(repeated, "reading")} of an hour that has one already: added up.`]),
    ...(missing === 0 ? [] : [`${missing} of ${span} hours have no reading and count as 0.`]),
    ...(daily ? ["Every reading is at 00:00: the figure of a day is not the reading of an hour."] : []),
  ];
}
