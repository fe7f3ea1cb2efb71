import type { Exact } from "../../engine/exact";
import { ok, then, type Result } from "../../engine/issue";
import { monthText } from "../../engine/month";
import type { Comparison } from "../../engine/reconcile";
import { shown, step, type Step } from "../../engine/working";
import { readReconciliation } from "../tables/reconcile";
import { rollUp } from "../tables/rollup";
import { readTrend } from "../tables/trend";
import { perCell, working, type Working } from "./working";

const rowsRead = "rows below the titles; spare rows and the table's own Total are left out";

/** A sum with a figure that a bill does not know is not known either. */
const sumStep = (name: string, figure: Result<Exact | null>, unit: string, how: string): Step =>
  figure.ok
    ? step(name, figure.value ?? "", unit, how, "tables")
    : step(name, "not known", "", "a cost that it adds up is not known", "tables");

export function rollupWorking(...args: Parameters<typeof rollUp>): Result<Working> {
  return then(rollUp(...args), ({ measure, rows, chosen, groups, total }) =>
    working([
      step("Rows of the table", rows, "rows", rowsRead, "tables"),
      ...(chosen < rows ? [step("Rows that fit", chosen, "rows", "those that filter names", "tables")] : []),
      ...perCell(
        groups.map(({ heads, figure }) =>
          sumStep(heads.join(", "), figure, "", `sum of ${measure.title} in the rows of the group`),
        ),
        "groups",
      ),
      sumStep("Total", total, "", "sum of the groups"),
    ]),
  );
}

/** The working of the total; every other row goes the same way. */
export function trendWorking(...args: Parameters<typeof readTrend>): Result<Working> {
  return then(readTrend(...args), ({ measure, rows, trend: { months, total } }) => {
    const figures = months.map((month, index) => {
      const figure = total.figures[index] ?? ok(null);
      const isBlank = figure.ok && figure.value === null;
      const how = isBlank ? "blank: no row is of this month" : `sum of ${measure.title} in the rows of the month`;
      return sumStep(monthText(month), figure, "", how);
    });
    const changed = "the latest month − the month before; blank where one has no rows";
    const compared = "Change × 100 ÷ the month before; blank where that is unknown, 0 or a credit";
    return working([
      step("Rows of the table", rows, "rows", rowsRead, "tables"),
      ...figures,
      sumStep("Change", total.change, "", changed),
      sumStep("Change %", total.percent, "%", compared),
    ]);
  });
}

export function reconcileWorking(...args: Parameters<typeof readReconciliation>): Result<Working> {
  return then(readReconciliation(...args), ({ rows, total, nameOf, computedRows, reportedRows, tolerance }) => {
    const compared = (name: string, { computed, reported, difference, status }: Comparison): Step =>
      step(name, difference, "", `${figureOf(computed)} − ${figureOf(reported)}: ${status}`, "tables");
    return working([
      step("Rows computed", computedRows, "rows", rowsRead, "tables"),
      step("Rows reported", reportedRows, "rows", rowsRead, "tables"),
      step(
        "Tolerance",
        tolerance,
        "",
        "a difference up to this amount counts as none; half a cent where nothing is given",
        "tables",
      ),
      ...perCell(
        [...rows].map(([key, row]) => compared(nameOf(key), row)),
        "products",
      ),
      compared("Total", total),
    ]);
  });
}

const figureOf = (figure: Exact | null): string => (figure === null ? "nothing" : shown(figure));
