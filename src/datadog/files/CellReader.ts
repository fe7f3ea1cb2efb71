import type { Issue } from "../../engine/issue";
import { readMoment, type Moment } from "../moment";
import type { Line } from "./readDelimited";

const plain = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** Reads the cells of a file and collects, with row and column, what is not as it should be. */
export class CellReader {
  readonly issues: Issue[] = [];
  constructor(
    private readonly name: string,
    private readonly titles: readonly string[],
  ) {}

  text({ cells }: Line, at: number | null): string | null {
    const cell = at === null ? "" : (cells[at] ?? "").trim();
    return cell === "" ? null : cell;
  }

  /** A figure, with or without thousands separators; an amount with $, below 0 with a minus or in brackets. Blank is open. */
  figure(line: Line, at: number | null): number | null {
    const cell = this.text(line, at);
    if (cell === null) return null;
    const bracketed = /^\((.*)\)$/.exec(cell);
    const digits = (bracketed?.[1] ?? cell).replace(/^([+-]?)\$\s*/, "$1");
    const number = plain.test(digits) || grouped.test(digits) ? Number(digits.replaceAll(",", "")) : NaN;
    if (Number.isFinite(number)) return bracketed ? -number : number;
    this.report(line, at, `is "${cell}", which is no number`, 'it must be a number such as 1234.5 or "$1,234.50"');
    return null;
  }

  moment<P extends keyof Moment>(line: Line, at: number | null, precision: P): Moment | null {
    const cell = this.text(line, at);
    const moment = cell === null ? null : readMoment(cell);
    if (moment !== null && moment[precision] !== null) return moment;
    const received = cell === null ? "is blank" : `is "${cell}", which is no ${precision} in UTC`;
    const samples = { month: "2026-10", day: "2026-10-31", hour: "2026-10-31 23:00:00" };
    this.report(line, at, received, `it must be a ${precision} such as ${samples[precision]}`);
    return null;
  }

  report(line: Line, at: number | null, received: string, expected: string): void {
    const column = at === null ? "" : `, ${this.titles[at] ?? ""}`;
    this.issues.push({ code: "badCell", path: `${this.name} (row ${line.row}${column})`, received, expected });
  }
}
