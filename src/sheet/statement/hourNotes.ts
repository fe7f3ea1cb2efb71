import { count } from "../cells";

/** The hours of a product in a month. */
interface ProductHours {
  /** Readings of an hour that had one already. */
  readonly repeated: number;
  /** For every hour that there should be, 1 where it has a reading. */
  readonly read: Uint8Array;
  /** Hours of a month, rather than counted ones. */
  readonly isDated: boolean;
}

export const noUsage = "No usage in the table.";

/** What is to be said of the hours of a product. */
export function hourNotes({ repeated, read, isDated }: ProductHours): string[] {
  const hours = read.reduce((sum, one) => sum + one, 0);
  const midnights = read.reduce((sum, one, hour) => (hour % 24 === 0 ? sum + one : sum), 0);
  return countNotes({ repeated, hours, midnights, span: read.length, isDated });
}

interface HourCounts extends Omit<ProductHours, "read"> {
  /** How many have a reading, how many of those are at midnight, and how many there should be. */
  readonly hours: number;
  readonly midnights: number;
  readonly span: number;
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
