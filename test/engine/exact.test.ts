import { Exact, sum } from "../../src/engine/exact";

test.each([
  [1, 3, 0.333333333333333],
  [2, 3, 0.666666666666667],
  [150, 730, 0.205479452054795],
  ["1.000000000000005", 1, 1.00000000000001],
  ["1.0000000000000049999999999999999999", 1, 1],
  ["999999999999999.5", 1, 1e15],
  ["999999999999999.49", 1, 999999999999999],
  [0, 7, 0],
])("%s ÷ %s is shown as %s", (n, d, shown) => {
  expect(Exact.ratio(n, d).toNumber()).toBe(shown);
});

test("nothing is rounded before the figure is shown", () => {
  const small = Array.from({ length: 743 }, () => Exact.of(0.001));
  expect(
    sum([Exact.of(1e15), ...small])
      .minus(Exact.of(1e15))
      .toNumber(),
  ).toBe(0.743);
  expect(Exact.of(1e300).plus(Exact.of(1e-300)).minus(Exact.of(1e300)).toNumber()).toBe(1e-300);
  expect(Exact.ratio(1, 730).times(Exact.of(730)).minus(Exact.of(1)).isZero()).toBe(true);
});

test("a third three times is one", () => {
  const third = Exact.ratio(1, 3);
  expect(sum([third, third, third]).compare(Exact.of(1))).toBe(0);
  expect(sum([third, Exact.ratio(1, 730)]).compare(Exact.ratio(733, 2190))).toBe(0);
});
