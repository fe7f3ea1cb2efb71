import { bill } from "../../engine/bill";
import { ok, then, type Result } from "../../engine/issue";
import { includedSteps } from "../../engine/included";
import { prepareLine } from "../../engine/line";
import { prepareHours, readIncluded, readLine, type IncludedArguments, type LineArguments } from "../calculate";
import { decidingHours, decidingReadings } from "./decidingHours";
import { working, type Working } from "./working";

/** DD.ONDEMAND and DD.EXPLAIN. */
export function lineWorking(...args: LineArguments): Result<Working> {
  return then(readLine(...args), ({ terms, usage }) =>
    then(bill(terms, usage), ({ steps }) =>
      then(prepareLine(terms, usage.readings.length, "usage"), (line) =>
        working(
          steps,
          line.option === "hourly"
            ? decidingHours(line, usage)
            : ok(decidingReadings(usage.readings, line.aggregation, line.hours.count, terms.product.unit)),
        ),
      ),
    ),
  );
}

/** DD.HOURLY, which has rows on the hourly option only. */
export const hourlyWorking = (...args: LineArguments): Result<Working> =>
  then(readLine(...args), ({ terms, usage }) => then(prepareHours(terms, usage), () => lineWorking(...args)));

export function includedWorking(...args: IncludedArguments): Result<Working> {
  return then(readIncluded(...args), ({ terms, parents }) =>
    then(includedSteps(terms, parents), (steps) => working(steps)),
  );
}
