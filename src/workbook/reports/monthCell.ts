import { serialOfMonth } from "../../sheet/readMonth";
import type { Argument } from "./call";
import type { ReportSource, SourceRange } from "./source";

/** The cell of the month, which the formula of a report refers to. Null where hours are only counted. */
export const monthArgument = ({ month }: ReportSource): Argument | null =>
  month === null ? null : { written: "$B$3", value: serialOfMonth(month) };

/** The cells above a report: what it is, what it is made from, and its month. */
export const heading = (title: string, source: ReportSource, note = madeFrom(source)): (string | number)[][] => [
  [title, ""],
  [note, ""],
  source.month === null ? ["", ""] : ["Month", serialOfMonth(source.month)],
];

const madeFrom = ({ usage, contract, month }: ReportSource): string =>
  `From the tables ${tableOf(usage)} and ${tableOf(contract)}.${month === null ? "" : " Another date in B3 shows another month."}`;

const tableOf = ({ reference }: SourceRange): string => reference.replace(/\[.*$/, "");

export const asArgument = (range: SourceRange | null): Argument | null =>
  range === null ? null : { written: range.reference, value: range.values };
