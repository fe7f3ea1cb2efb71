import fc from "fast-check";
import { callFunction } from "../functions";
import { onDemand } from "../oracle/oracle";
import { argumentsOf, runs, sample } from "./cases";

test("DD.ONDEMAND equals the oracle of BigInt rationals", () => {
  fc.assert(
    fc.property(sample, (drawn) => {
      expect(callFunction("ONDEMAND", argumentsOf(drawn))).toBe(onDemand(drawn.of));
    }),
    { numRuns: runs },
  );
});
