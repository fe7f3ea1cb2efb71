import fc from "fast-check";
import { aggregate } from "../../src/engine/aggregation";
import { highest, watermark } from "../../src/engine/watermark";

const compare = (a: number, b: number) => a - b;

test("of equal figures the earlier hour comes first", () => {
  expect(highest([3, 7, 7, 1], 3, compare)).toEqual([1, 2, 0]);
  expect(highest([], 3, compare)).toEqual([]);
});

test("the counting hour has the HWMP, and so many hours are left out", () => {
  const readings = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(readings, fc.integer({ min: 0, max: 300 }), (figures, missing) => {
      const hours = figures.length + missing;
      const { leftOut, counting } = watermark(figures, hours, compare);
      expect(counting === null ? 0 : figures[counting]).toBe(aggregate(figures, "HWMP", hours).toNumber());
      const kept = Math.max(1, Math.floor((99 * hours) / 100));
      expect(leftOut).toHaveLength(Math.min(hours - kept, figures.length));
      expect(leftOut).not.toContain(counting);
    }),
  );
});
