import type { MonthText } from "../../catalog/schema";
import type { DayText, HourText } from "../../datadog/rows";

/** Serial 25569 is 1 January 1970 in Excel's 1900 date system. */
const epochSerial = 25_569;
const millisecondsInDay = 86_400_000;

/** The date of a month's first day, of a day, or of an hour, all in UTC, as Excel counts it. */
export function serialOf(moment: MonthText | DayText | HourText): number {
  const [date = "", hour = "0"] = moment.split("T");
  const [year, month, day = 1] = date.split("-").map(Number) as [number, number, number?];
  return Date.UTC(year, month - 1, day) / millisecondsInDay + epochSerial + Number(hour) / 24;
}

/** Whole hours, by which two dates are the same although a time of day is no exact fraction. */
export const hoursOf = (serial: number): number => Math.round(serial * 24);

/** The month of a date; null where the cell is no date. */
export function monthOfSerial(cell: unknown): MonthText | null {
  if (typeof cell !== "number" || !Number.isFinite(cell) || cell < 1) return null;
  const date = new Date((hoursOf(cell) / 24 - epochSerial) * millisecondsInDay);
  return Number.isNaN(date.getTime()) ? null : (date.toISOString().slice(0, 7) as MonthText);
}
