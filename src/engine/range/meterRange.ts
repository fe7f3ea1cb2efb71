import { Exact } from "../exact";
import type { Metering } from "../hours";
import type { Line } from "../line";
import type { Reading } from "../reading";
import type { ParentTerm, Usage } from "../terms";
import { hourTermsOf, sourcesOf } from "./hourTerms";
import { KeptHours } from "./keptHours";
import { scanHours } from "./scanHours";

/** Every hour of a line in whole numbers; null where they are not proved exact. */
export function meterRange(
  line: Line,
  levels: readonly (Exact | null)[],
  usage: Usage,
  hours: number,
): Metering | null {
  const terms = hourTermsOf(line, levels, sourcesOf(usage));
  const kept = terms === null ? null : scanHours(terms, hours, (whole) => new KeptHours(whole, hours));
  if (kept === null) return null;
  const { denominator, commitment } = kept.terms;
  const figure = (numerator = Number.NaN): Exact => Exact.ratio(numerator, denominator);
  return (index) => {
    const reading = usage.readings[index];
    const allotment = kept.allotment[index] ?? Number.NaN;
    return {
      usage: reading === undefined ? Exact.zero : Exact.of(reading),
      quantities: line.parents.map((parent, place) => levels[place] ?? counted(parent, usage.parents[place]?.[index])),
      allotment: figure(allotment),
      included: figure(allotment + commitment),
      onDemand: figure(kept.onDemand[index]),
    };
  };
}

const counted = ({ commitment }: ParentTerm, reading: Reading | undefined): Exact =>
  Exact.of(typeof reading === "number" && reading > commitment ? reading : commitment);
