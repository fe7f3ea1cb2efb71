import type { Exact } from "./exact";
import { meter } from "./hourly";
import { ok, then, type Result } from "./issue";
import { prepareLine } from "./line";
import { includedInMonth } from "./monthly";
import type { Terms, Usage } from "./terms";

/** Included usage: one figure on the monthly option; one an hour on the hourly option, the commitment in it where it applies per hour. */
export function included(terms: Terms, parents: Usage["parents"]): Result<readonly Exact[]> {
  const rows = Math.max(1, ...parents.map((readings) => readings.length));
  const usage: Usage = { readings: [], parents };
  return then(prepareLine(terms, rows, "parentUsage"), (line) =>
    line.option === "monthly"
      ? then(includedInMonth(line, usage), (month) => ok([month.included]))
      : then(meter(line, usage), (metering) =>
          ok(Array.from({ length: rows }, (_, index) => metering.exact(metering.hour(index).included))),
        ),
  );
}
