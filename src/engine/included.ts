import { parentSteps } from "./bill";
import type { Exact } from "./exact";
import { meter } from "./hourly";
import { ok, then, type Result } from "./issue";
import { prepareLine, type Line } from "./line";
import { includedInMonth } from "./monthly";
import type { Terms, Usage } from "./terms";
import { highest } from "./watermark";
import { step, type Step } from "./working";

interface Prepared {
  readonly line: Line;
  readonly usage: Usage;
  readonly hours: number;
}

/** Included usage: one figure on the monthly option; one an hour on the hourly option, the commitment in it where it applies per hour. */
export function included(terms: Terms, parents: Usage["parents"]): Result<readonly Exact[]> {
  return then(prepare(terms, parents), (prepared) =>
    prepared.line.option === "monthly"
      ? then(includedInMonth(prepared.line, prepared.usage), (month) => ok([month.included]))
      : includedInHours(prepared),
  );
}

/** The working of included usage; of several hours it names the highest and the lowest. */
export function includedSteps(terms: Terms, parents: Usage["parents"]): Result<readonly Step[]> {
  return then(prepare(terms, parents), (prepared) => {
    const { line, usage } = prepared;
    return line.option === "monthly"
      ? then(includedInMonth(line, usage), (month) => ok([...line.steps, ...month.steps]))
      : then(includedInHours(prepared), (figures) =>
          ok([...line.steps, ...parentSteps(line, usage), ...hourSteps(line, figures)]),
        );
  });
}

function prepare(terms: Terms, parents: Usage["parents"]): Result<Prepared> {
  const hours = Math.max(1, ...parents.map((readings) => readings.length));
  return then(prepareLine(terms, hours, "parentUsage"), (line) =>
    ok({ line, usage: { readings: [], parents }, hours }),
  );
}

function includedInHours({ line, usage, hours }: Prepared): Result<Exact[]> {
  return then(meter(line, usage, hours), (hour) =>
    ok(Array.from({ length: hours }, (_, index) => hour(index).included)),
  );
}

function hourSteps({ terms, mode }: Line, figures: readonly Exact[]): Step[] {
  const { unit } = terms.product;
  const perHour = mode === "per hour";
  const committed = perHour
    ? "a standing level, in every hour"
    : "of the month, subtracted once after the hours: not in the hours’ figures";
  const counted = perHour ? "commitment + allotment of the hour" : "allotment of the hour";
  const ranked = highest(figures, figures.length, (a, b) => a.compare(b));
  const named = figures.length === 1 ? [["", ranked[0]] as const] : [["lowest", ranked.at(-1)] as const, ["highest", ranked[0]] as const]; // prettier-ignore
  return [
    step("Commitment", terms.commitment, unit, committed, "commitment"),
    ...named.flatMap(([which, hour]) => {
      const figure = hour === undefined ? undefined : figures[hour];
      const name = which === "" ? "Included usage" : `Included usage, ${which} (hour ${Number(hour) + 1})`;
      return figure ? [step(name, figure, unit, counted, "core")] : [];
    }),
  ];
}
