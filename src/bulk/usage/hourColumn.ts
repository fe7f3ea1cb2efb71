import { readHourText } from "../../engine/hourText";
import { monthText, type Month } from "../../engine/month";
import { codes, type PlainRows } from "../plainRows/plainRows";
import { Names } from "./names";

/** What stands in the column of the hours, by the number of its text. */
export class HourColumn {
  /** The hour of the month, counted from 0; otherMonth or noHour where it is none. */
  readonly hours: number[] = [];
  readonly names: Names;
  private readonly months: string[] = [];
  private readonly received: string[] = [];
  private readonly wanted: string;

  constructor(month: Month, plainRows: PlainRows) {
    this.wanted = monthText(month);
    this.names = new Names(plainRows, codes.Hour, (text, id) => this.read(text, id));
  }

  monthOf(id: number): string {
    return this.months[id] as string;
  }

  receivedOf(id: number): string {
    return this.received[id] as string;
  }

  private read(text: string, id: number): void {
    const found = hourOf(text.trim());
    if (typeof found === "string") {
      this.hours[id] = noHour;
      this.received[id] = found;
      return;
    }
    this.months[id] = monthText(found.month);
    this.hours[id] = this.months[id] === this.wanted ? found.hour : otherMonth;
  }
}

export const otherMonth = -1;
export const noHour = -2;
export const expectedHour = "give the hour in UTC as text such as 2026-10-01T05, or as a date of Excel";

function hourOf(text: string): string | { readonly month: Month; readonly hour: number } {
  if (text === "") return "is blank";
  if (/^\d+(\.\d+)?$/.test(text)) return hourOfSerial(Number(text)) ?? `is ${text}, which is no hour`;
  const found = readHourText(text);
  if (found === "no full hour") return `is "${text}", which is no full hour`;
  return found === "no hour" ? `is the text "${shortened(text)}", which is no hour` : found;
}

/** 1 January 2000 to the end of 2200, in Excel's 1900 date system. */
const [firstSerial, lastSerial] = [36526, 109939];
const serialOfUnixEpoch = 25569;
/** Times of day are fractions of a day: an hour is meant where a second or less is missing. */
const tolerance = 1 / 3600;

function hourOfSerial(serial: number): { readonly month: Month; readonly hour: number } | null {
  const hours = Math.round(serial * 24);
  if (!(serial >= firstSerial && serial < lastSerial) || Math.abs(serial * 24 - hours) > tolerance) return null;
  const date = new Date((hours / 24 - serialOfUnixEpoch) * 86_400_000);
  const at = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
  return { month: at, hour: (date.getUTCDate() - 1) * 24 + (hours % 24) };
}

export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
