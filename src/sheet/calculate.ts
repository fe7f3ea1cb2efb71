import { bill } from "../engine/bill";
import { cost as costOf } from "../engine/cost";
import type { Exact } from "../engine/exact";
import { meter } from "../engine/hourly";
import { included as includedUsage } from "../engine/included";
import { all, fail, ok, then, type Result } from "../engine/issue";
import { prepareLine } from "../engine/line";
import type { Terms, Usage } from "../engine/terms";
import { readQuantity, readReadings, rowsOf, trimWholeColumns, type Input } from "./cells";
import { readRate } from "./readRate";
import { readParentUsage, readTerms } from "./readTerms";
import { toCell, toFigure, type Cell, type CellResult } from "./result";

/** The arguments of ONDEMAND, HOURLY and EXPLAIN, in their order. */
type LineArguments = [
  usage: Input,
  product: Input,
  option: Input,
  commitment: Input,
  parents: Input,
  parentUsage: Input,
  month: Input,
  settings: Input,
];

interface ReadLine {
  readonly terms: Terms;
  readonly usage: Usage;
}

function readLine(
  ...[usage, product, option, commitment, parents, parentUsage, month, settings]: LineArguments
): Result<ReadLine> {
  const [rows, parentRows] = trimWholeColumns(rowsOf(usage), rowsOf(parentUsage));
  return then(
    all([
      readTerms(product, "product", option, commitment, parents, month, settings),
      readReadings(rows, "usage"),
    ] as const),
    ([terms, readings]) =>
      then(readParentUsage(parentRows, terms.parents.length, rows), (columns) =>
        ok({ terms, usage: { readings, parents: columns } }),
      ),
  );
}

const figures = (exact: readonly Exact[]): Result<number[]> => all(exact.map(toFigure));

export function onDemand(...args: LineArguments): CellResult<number> {
  return toCell(
    then(readLine(...args), ({ terms, usage }) => then(bill(terms, usage), (billed) => toFigure(billed.onDemand))),
  );
}

export function explain(...args: LineArguments): CellResult<Cell[][]> {
  return toCell(
    then(readLine(...args), ({ terms, usage }) =>
      then(bill(terms, usage), ({ steps }) =>
        then(
          all(
            steps.map(({ step, value, unit, how, rule }) =>
              then(typeof value === "object" ? toFigure(value) : ok(value), (cell) =>
                ok<Cell[]>([step, cell, unit, how, rule]),
              ),
            ),
          ),
          (rows) => ok([["Step", "Value", "Unit", "How", "Rule"], ...rows]),
        ),
      ),
    ),
  );
}

export function hourly(...args: LineArguments): CellResult<Cell[][]> {
  return toCell(
    then(readLine(...args), ({ terms, usage }) =>
      then(prepareLine(terms, usage.readings.length, "usage"), (line) => {
        if (line.option === "monthly")
          return fail(
            "noOption",
            "option",
            `is "monthly"${terms.option === null ? `, the default of ${terms.product.name}` : ""}`,
            'hours are compared one by one on the "hourly" option only',
          );
        const header = [
          "Hour",
          "Usage",
          ...line.parents.map((parent) => parent.product.name),
          "Allotment",
          "Included",
          "On-demand",
        ];
        return then(meter(line, usage), (metering) =>
          then(
            all(
              usage.readings.map((reading, index) => {
                const { quantities, allotment, included, onDemand } = metering.hour(index);
                const counted = [...quantities, metering.exact(allotment), metering.exact(included)];
                return then(
                  all([figures(counted), toFigure(metering.exact(onDemand))] as const),
                  ([shown, above]) => ok<Cell[]>([index + 1, reading, ...shown, line.pooled ? "" : above]), // pooled hours are not billed one by one
                );
              }),
            ),
            (rows) => ok<Cell[][]>([header, ...rows]),
          ),
        );
      }),
    ),
  );
}

export function included(
  child: Input,
  option: Input,
  commitment: Input,
  parents: Input,
  parentUsage: Input,
  month: Input,
  settings: Input,
): CellResult<number[][]> {
  const [rows] = trimWholeColumns(rowsOf(parentUsage));
  return toCell(
    then(readTerms(child, "child", option, commitment, parents, month, settings), (terms) =>
      then(readParentUsage(rows, terms.parents.length, null), (columns) =>
        then(includedUsage(terms, columns), (exact) =>
          then(figures(exact), (column) => ok(column.map((figure) => [figure]))),
        ),
      ),
    ),
  );
}

export function cost(quantity: Input, rate: Input): CellResult<number> {
  return toCell(
    then(all([readQuantity(quantity, "quantity"), readRate(rate)] as const), ([units, tiers]) =>
      units === null
        ? fail("badValue", "quantity", "is blank", "give a number of 0 or more")
        : then(costOf(units, tiers), toFigure),
    ),
  );
}
