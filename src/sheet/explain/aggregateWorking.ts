import { aggregateSteps } from "../../engine/aggregated";
import { ok, then, type Result } from "../../engine/issue";
import { step } from "../../engine/working";
import { billableOf, meanOf, readAggregate, readBillable, readSamples, readUsage, type Aggregated } from "../aggregate";
import type { Input } from "../cells";
import { decidingReadings } from "./decidingHours";
import { perCell, working, type Working } from "./working";

const ofReadings = (read: Result<Aggregated>): Result<Working> =>
  then(read, ({ readings, aggregation, hours }) =>
    working(aggregateSteps(readings, aggregation, hours), ok(decidingReadings(readings, aggregation, hours.count))),
  );

export const aggregateWorking = (usage: Input, aggregation: Input, month: Input, elapsed: Input): Result<Working> =>
  ofReadings(readAggregate(usage, aggregation, month, elapsed));

export const hwmpWorking = (usage: Input, month: Input): Result<Working> =>
  ofReadings(readUsage(usage, ok("HWMP"), month, null));

export const averageWorking = (usage: Input, month: Input): Result<Working> =>
  ofReadings(readUsage(usage, ok("average"), month, null));

export function hourlyAverageWorking(samples: Input, perHour: Input): Result<Working> {
  return then(readSamples(samples, perHour), (read) =>
    working([
      step(
        "Samples",
        read.hours.length * read.perHour,
        "",
        "the cells of samples, row by row; a blank cell is 0",
        "core",
      ),
      step("Samples an hour", read.perHour, "", "five minutes each where nothing is given", "aggregation"),
      ...perCell(
        read.hours.map((hour, index) =>
          step(
            `Hour ${index + 1}`,
            meanOf(hour, read.perHour),
            "",
            `sum of ${read.perHour} samples ÷ ${read.perHour}`,
            "aggregation",
          ),
        ),
        "hours",
      ),
    ]),
  );
}

export function billableWorking(total: Input, nonBillable: Input): Result<Working> {
  return then(readBillable(total, nonBillable), (read) => {
    const cells = read.total.flatMap((row, r) => row.map((used, c) => ({ used, trial: read.nonBillable(r, c) })));
    const one = cells.length === 1;
    const steps = cells.map(({ used, trial }, index) => {
      const figure = billableOf(used, trial);
      return step(
        one ? "Billable usage" : `Cell ${index + 1}`,
        figure,
        "",
        `maximum of 0 and ${used} − ${trial}`,
        "core",
      );
    });
    return working([
      step("Total usage", one ? (cells[0]?.used ?? "") : cells.length, one ? "" : "cells", "given, row by row", "core"),
      ...perCell(steps, "cells"),
    ]);
  });
}
