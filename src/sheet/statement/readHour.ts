import { fail, ok, then, type Result } from "../../engine/issue";
import { hoursInMonth, type Month } from "../../engine/month";
import { describe, mayBeBlank, type Input } from "../cells";
import { dayOfSerial, readMonth } from "../readMonth";

/** An hour of a month in UTC, counted from 0. Without a month it is only known which of the readings it is. */
export interface HourPlace {
  readonly month: Month | null;
  readonly hour: number;
}

/** Below it a number counts hours; from it on, 1 January 2000, it is a date. */
const firstSerial = 36526;
const lastSerial = 109939; // the end of 2200
const hoursInLeapYear = 8784;
/** Times of day are fractions of a day: an hour is meant where a second or less is missing. */
const tolerance = 1 / 3600;

const expected =
  "give the hour in UTC as a date with its time, as text such as 2026-10-01T05, or count hours 1, 2, 3 …";

export function readHour(cell: Input, path: string): Result<HourPlace> {
  const refuse = (received: string): Result<never> => fail("badCell", path, received, expected);
  if (mayBeBlank(cell)) return refuse("is blank");
  if (typeof cell === "string") return fromText(cell.trim(), refuse);
  if (typeof cell !== "number") return refuse(`is ${describe(cell)}`);
  if (cell > 0 && cell <= hoursInLeapYear && Number.isInteger(cell)) return ok({ month: null, hour: cell - 1 });
  if (!(cell >= firstSerial && cell < lastSerial)) return refuse(`is ${describe(cell)}, which is no hour`);
  const hours = Math.round(cell * 24);
  if (Math.abs(cell * 24 - hours) > tolerance)
    return fail(
      "badCell",
      path,
      `is ${cell}, a date between two full hours`,
      "average samples to hours first (DD.HOURLYAVERAGE)",
    );
  const day = dayOfSerial(Math.floor(hours / 24));
  return ok({ month: { year: day.year, month: day.month }, hour: (day.day - 1) * 24 + (hours % 24) });
}

const isoHour = /^(\d{4}-\d{2})-(\d{2})[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:\.0+)?)?)?\s*(Z|[+-]00:?00)?$/i;

function fromText(text: string, refuse: (received: string) => Result<never>): Result<HourPlace> {
  const [, monthText, day, hour, minute, second] = isoHour.exec(text) ?? [];
  if (Number(minute) > 0 || Number(second) > 0) return refuse(`is "${text}", which is no full hour`);
  if (monthText === undefined) return refuse(`is ${describe(text)}, which is no hour`);
  return then(readMonth(monthText), (month) => {
    if (month === null) return refuse("is blank");
    const place = (Number(day) - 1) * 24 + Number(hour);
    return Number(hour) < 24 && Number(day) > 0 && place < hoursInMonth(month)
      ? ok({ month, hour: place })
      : refuse(`is ${describe(text)}, which is no hour`);
  });
}

/** A month's figure in place of its hours. */
export const readMonthPlace = (cell: Input, path: string): Result<HourPlace> =>
  then(readMonth(mayBeBlank(cell) ? null : cell, path), (month) =>
    month === null ? fail("badCell", path, "is blank", "give the month of the figure") : ok({ month, hour: 0 }),
  );
