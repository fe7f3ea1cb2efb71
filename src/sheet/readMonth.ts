import { fail, ok, type Result } from "../engine/issue";
import type { Month } from "../engine/month";
import { describe, single, type Input } from "./cells";

const expected = 'it must be a date, or text such as "2026-10" or "Oct 2026"';
const names = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** Day 0 of Excel's 1900 date system, with its 29 February 1900, for every date from March 1900 on. */
const serialOfUnixEpoch = 25569;
const millisecondsPerDay = 86_400_000;

/** A date (Excel serial, 1900 system) or text. Years 2000 to 2199: anything else is a number that is no date. */
export function readMonth(value: Input, path = "month"): Result<Month | null> {
  const cell = single(value, path);
  if (!cell.ok) return cell;
  if (cell.value === null) return ok(null);
  const month =
    typeof cell.value === "number"
      ? fromSerial(cell.value)
      : typeof cell.value === "string"
        ? fromText(cell.value.trim())
        : null;
  return month !== null && month.year >= 2000 && month.year <= 2199
    ? ok(month)
    : fail("badValue", path, `is ${describe(cell.value)}, which is no month`, expected);
}

function fromSerial(serial: number): Month | null {
  const { year, month } = dayOfSerial(serial);
  return Number.isNaN(year) ? null : { year, month };
}

/** The day of a serial; its numbers are NaN where it is too far away to be a date. */
export function dayOfSerial(serial: number): Month & { readonly day: number } {
  const date = new Date((Math.floor(serial) - serialOfUnixEpoch) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a month's first day. */
export const serialOfMonth = ({ year, month }: Month): number =>
  Date.UTC(year, month - 1, 1) / millisecondsPerDay + serialOfUnixEpoch;

function fromText(text: string): Month | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/.exec(text);
  if (iso) return valid(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? 1 : Number(iso[3]));
  const named = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?,?\s+(?:(\d{1,2}),\s+)?(\d{4})$/i.exec(text);
  if (!named) return null;
  const word = String(named[2]).toLowerCase();
  const index = names.findIndex(
    (name) => name === word || name.slice(0, 3) === word || (word === "sept" && name === "september"),
  );
  const day = named[1] ?? named[3];
  return index < 0 ? null : valid(Number(named[4]), index + 1, day === undefined ? 1 : Number(day));
}

function valid(year: number, month: number, day: number): Month | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month } : null;
}
