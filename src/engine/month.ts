import type { MonthText } from "../catalog/schema";

/** A calendar month in UTC, in which Datadog bills: every day has 24 hours. */
export interface Month {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
}

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = ({ year, month }: Month): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const hoursInMonth = (month: Month): number => daysInMonth(month) * 24;

/** Hours in a year ÷ 12, by which a monthly quantity becomes an hourly one: 730, in a leap year 732. Without a month, 730. */
export const hoursPerMonth = (month: Month | null): number => (month !== null && isLeapYear(month.year) ? 732 : 730);

export const monthText = ({ year, month }: Month): MonthText =>
  `${year}-${String(month).padStart(2, "0")}` as MonthText;

/** Months counted on, so that neighbours differ by 1. */
export const monthIndex = ({ year, month }: Month): number => year * 12 + month - 1;

export const monthAt = (index: number): Month => ({ year: Math.floor(index / 12), month: (index % 12) + 1 });
