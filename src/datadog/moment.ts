import type { MonthText } from "../catalog/schema";
import type { DayText, HourText } from "./rows";

/** A moment in UTC to the precision in which Datadog writes it. */
export interface Moment {
  readonly month: MonthText;
  readonly day: DayText | null;
  /** Null also where the text is more precise than an hour. */
  readonly hour: HourText | null;
}

const spelling =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?(?:Z|[+-]00:?00)?)?)?$/;

/** "2026-10", "2026-10-31", "2026-10-31T23", "2026-10-31 23:00:00", "2026-10-31T23:00:00+00:00". Other zones than UTC are none. */
export function readMoment(text: string): Moment | null {
  const [found, year, month, day, hour, minute, second, fraction] = spelling.exec(text.trim()) ?? [];
  if (found === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, day === undefined ? 1 : Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && (day === undefined || date.getUTCDate() === Number(day));
  if (!exists || Number(year) < 2000 || (hour !== undefined && Number(hour) > 23)) return null;
  const fullHour =
    hour !== undefined && [minute, second, fraction].every((part) => part === undefined || /^0+$/.test(part));
  return {
    month: `${year}-${month}` as MonthText,
    day: day === undefined ? null : (`${year}-${month}-${day}` as DayText),
    hour: fullHour ? (`${year}-${month}-${day}T${hour}` as HourText) : null,
  };
}

/** The month that follows, or one so many months away. */
export function monthAfter(month: MonthText, by = 1): MonthText {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7) as MonthText;
}

/** The months from one to another, both included. */
export function monthsBetween(from: MonthText, to: MonthText): MonthText[] {
  const months: MonthText[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

export function dayBefore(day: DayText): DayText {
  const [year, month, number] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, number - 1)).toISOString().slice(0, 10) as DayText;
}

/** The hour so many hours away. */
export function hourAfter(hour: HourText, by: number): HourText {
  const [day, number] = hour.split("T") as [DayText, string];
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date, Number(number) + by)).toISOString().slice(0, 13) as HourText;
}
