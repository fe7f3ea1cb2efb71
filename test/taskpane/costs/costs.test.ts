import { elsewhere } from "../../../src/taskpane/costs/elsewhere";
import { shownFigure, shownPercent } from "../../../src/taskpane/costs/figure";
import { isFinal } from "../../../src/taskpane/costs/isFinal";
import { readAmount } from "../../../src/taskpane/costs/readAmount";

const error = { error: "#N/A", message: "Open." } as const;

test.each([
  ["hourly", "2026-10", "2026-11-03T23:59:59Z", false],
  ["hourly", "2026-10", "2026-11-04T00:00:00Z", true],
  ["billable", "2026-12", "2027-01-04T00:00:00Z", true],
  ["historical", "2026-11", "2026-11-01T00:00:00Z", true],
  ["estimated", "2026-01", "2026-11-01T00:00:00Z", false],
  ["projected", "2026-01", "2026-11-01T00:00:00Z", false],
] as const)("%s of %s, seen %s: final is %s", (figure, month, now, final) => {
  expect(isFinal(figure, month, new Date(now))).toBe(final);
});

test.each([
  ["", null],
  ["1234.5", 1234.5],
  ["$1,234.50", 1234.5],
  ["-3", -3],
])("the amount %j is %j", (typed, amount) => {
  expect(readAmount(typed)).toEqual({ ok: true, value: amount });
});

test.each(["1,23", "12 EUR", "1e3", "1.2.3"])("%j is no amount", (typed) => {
  expect(readAmount(typed)).toEqual({ ok: false, message: `“${typed}” is no amount: write it as 1234.56.` });
});

test("costs are shown to the cent, usage with six digits, and what is not known as such", () => {
  expect(shownFigure(1234.5, true)).toBe("1,234.50");
  expect([shownFigure(0.123456789, false), shownFigure("", true), shownFigure(error, true)]).toEqual(["0.123457", "", "not known"]); // prettier-ignore
  expect([shownPercent(12.34), shownPercent(""), shownPercent(error)]).toEqual(["12.3 %", "", "not known"]);
});

test("what a partner admin account lacks says where a customer finds it", () => {
  expect(elsewhere({ customerFinds: "Plan & Usage" })).toBe("Each customer finds it in its own organization: Plan & Usage."); // prettier-ignore
  expect(elsewhere({ customerFinds: null })).toBe("It is not available in a partner admin account.");
});
