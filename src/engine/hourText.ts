import { hoursInMonth, type Month } from "./month";

/** An hour of a month, counted from 0. */
export interface DatedHour {
  readonly month: Month;
  readonly hour: number;
}

const spelling = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:\.0+)?)?)?\s*(Z|[+-]00:?00)?$/i;

/** An hour in UTC as text: 2026-10-01T05, "2026-10-01 05:00", 2026-10-01T05:00:00+00:00. */
export function readHourText(text: string): DatedHour | "no hour" | "no full hour" {
  const [found, year, month, day, hour, minute, second] = spelling.exec(text) ?? [];
  if (Number(minute) > 0 || Number(second) > 0) return "no full hour";
  if (found === undefined || Number(month) < 1 || Number(month) > 12) return "no hour";
  const at = { year: Number(year), month: Number(month) };
  const place = (Number(day) - 1) * 24 + Number(hour);
  return Number(hour) < 24 && Number(day) > 0 && place < hoursInMonth(at) ? { month: at, hour: place } : "no hour";
}
