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
  const missing = read.length - hours;
  const daily = isDated && hours > 1 && read.every((one, hour) => one === 0 || hour % 24 === 0);
  return [
    ...(repeated === 0 ? [] : [`${count(repeated, "reading")} of an hour that has one already: added up.`]),
    ...(missing === 0 ? [] : [`${missing} of ${read.length} hours have no reading and count as 0.`]),
    ...(daily ? ["Every reading is at 00:00: the figure of a day is not the reading of an hour."] : []),
  ];
}
