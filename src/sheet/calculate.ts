import { bill } from "../engine/bill";
import { cost as costOf, type Tier } from "../engine/cost";
import { Exact } from "../engine/exact";
import { meter } from "../engine/hourly";
import { included as includedUsage } from "../engine/included";
import { all, fail, ok, then, type Result } from "../engine/issue";
import { prepareLine, type Line } from "../engine/line";
import { onDemandRange } from "../engine/range/onDemandRange";
import { lengthOf } from "../engine/range/source";
import type { Terms, Usage } from "../engine/terms";
import { readQuantity, readReadings, rowsOf, sourceOf, trimWholeColumns, type Input } from "./cells";
import { readRate } from "./readRate";
import { parentSources, readParentUsage } from "./readParentUsage";
import { readTerms } from "./readTerms";
import { toCell, toFigure, type Cell, type CellResult } from "./result";

/** The arguments of ONDEMAND, HOURLY and EXPLAIN, in their order. */
export type LineArguments = [
  usage: Input,
  product: Input,
  option: Input,
  commitment: Input,
  parents: Input,
  parentUsage: Input,
  month: Input,
  settings: Input,
  contract: Input,
  allotments: Input,
];

export interface ReadLine {
  readonly terms: Terms;
  /** As it stands in the cells. */
  readonly usage: Usage<number>;
}

export const readLine = (...args: LineArguments): Result<ReadLine> => readUsageOf(readTermsOf(args), args);

const readTermsOf = ([
  ,
  product,
  option,
  commitment,
  parents,
  ,
  month,
  settings,
  contract,
  allotments,
]: LineArguments) =>
  readTerms({ product, option, commitment, parents, month, settings, contract, allotments }, "product");

function readUsageOf(read: Result<Terms>, [usage, , , , , parentUsage]: LineArguments): Result<ReadLine> {
  const [rows, parentRows] = trimWholeColumns(rowsOf(usage), rowsOf(parentUsage));
  return then(all([read, readReadings(rows, "usage")] as const), ([terms, readings]) =>
    then(readParentUsage(parentRows, terms.parents.length, rows), (columns) =>
      ok({ terms, usage: { readings, parents: columns } }),
    ),
  );
}

/** The figure of hours whose cells are all in order, checked as they are added up; null where they take the thorough way. */
function onDemandOfCells(terms: Terms, [usage, , , , , parentUsage]: LineArguments): Exact | null {
  const [rows, parentRows] = trimWholeColumns(rowsOf(usage), rowsOf(parentUsage));
  const used = sourceOf(rows);
  const units = rows === null ? null : parentSources(parentRows, terms.parents.length, rows);
  if (used === null || units === null) return null;
  const line = prepareLine(terms, lengthOf(used), "usage");
  return line.ok ? onDemandRange(line.value, { usage: used, units }) : null;
}

const figures = (exact: readonly Exact[]): Result<number[]> => all(exact.map(toFigure));

export function onDemand(...args: LineArguments): CellResult<number> {
  const read = readTermsOf(args);
  const figure = read.ok ? onDemandOfCells(read.value, args) : null;
  if (figure !== null) return toCell(toFigure(figure));
  return toCell(
    then(readUsageOf(read, args), ({ terms, usage }) =>
      then(bill(terms, usage), ({ onDemand: above }) => toFigure(above)),
    ),
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

/** Hours are compared one by one on the hourly option only. */
export function prepareHours(terms: Terms, usage: Usage): Result<Line> {
  return then(prepareLine(terms, usage.readings.length, "usage"), (line) =>
    line.option === "monthly"
      ? fail(
          "noOption",
          terms.origins.option.path,
          `is "monthly"${terms.option === null ? `, the default of ${terms.product.name}` : ""}`,
          'hours are compared one by one on the "hourly" option only',
        )
      : ok(line),
  );
}

export const hourlyColumns = ({ parents }: Line): string[] => [
  "Hour",
  "Usage",
  ...parents.map(({ product }) => product.name),
  "Allotment",
  "Included",
  "On-demand",
];

export function hourly(...args: LineArguments): CellResult<Cell[][]> {
  return toCell(
    then(readLine(...args), ({ terms, usage }) =>
      then(prepareHours(terms, usage), (line) =>
        then(meter(line, usage), (hour) =>
          then(
            all(
              usage.readings.map((reading, index) => {
                const { quantities, allotment, included, onDemand } = hour(index);
                return then(
                  all([figures([...quantities, allotment, included]), toFigure(onDemand)] as const),
                  ([shown, above]) => ok<Cell[]>([index + 1, reading, ...shown, line.pooled ? "" : above]), // pooled hours are not billed one by one
                );
              }),
            ),
            (rows) => ok<Cell[][]>([hourlyColumns(line), ...rows]),
          ),
        ),
      ),
    ),
  );
}

/** The arguments of INCLUDED, in their order. */
export type IncludedArguments = [
  child: Input,
  option: Input,
  commitment: Input,
  parents: Input,
  parentUsage: Input,
  month: Input,
  settings: Input,
  contract: Input,
  allotments: Input,
];

export function readIncluded(
  ...[child, option, commitment, parents, parentUsage, month, settings, contract, allotments]: IncludedArguments
): Result<{ readonly terms: Terms; readonly parents: Usage["parents"] }> {
  const [rows] = trimWholeColumns(rowsOf(parentUsage));
  return then(
    readTerms({ product: child, option, commitment, parents, month, settings, contract, allotments }, "child"),
    (terms) => then(readParentUsage(rows, terms.parents.length, null), (columns) => ok({ terms, parents: columns })),
  );
}

export function included(...args: IncludedArguments): CellResult<number[][]> {
  return toCell(
    then(readIncluded(...args), ({ terms, parents }) =>
      then(includedUsage(terms, parents), (exact) =>
        then(figures(exact), (column) => ok(column.map((figure) => [figure]))),
      ),
    ),
  );
}

export function readCost(
  quantity: Input,
  rate: Input,
): Result<{ readonly units: Exact; readonly tiers: readonly Tier[] }> {
  return then(all([readQuantity(quantity, "quantity"), readRate(rate)] as const), ([units, tiers]) =>
    units === null
      ? fail("badValue", "quantity", "is blank", "give a number of 0 or more")
      : ok({ units: Exact.of(units), tiers }),
  );
}

export function cost(quantity: Input, rate: Input): CellResult<number> {
  return toCell(then(readCost(quantity, rate), ({ units, tiers }) => then(costOf(units, tiers), toFigure)));
}
