import { Exact } from "../../engine/exact";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import { totalOf } from "../../engine/statement";
import { mayBeBlank, readText, type Input } from "../cells";
import { pricedRow, type PricedRow } from "../contract/contractLines";
import { contractTables, type LineCells } from "../contract/contractTables";
import { readProduct } from "../readChoice";
import { inTable, readTable } from "../readTable";
import { toCell, type Cell, type CellResult } from "../result";
import { accountLines, type AccountLine, type StatementTerms } from "./accountLines";
import { readStatement } from "./statement";
import { figureCell } from "./statementRows";

const path = "alternatives";
const columns = ["Alternative", ...contractTables.DD_Contract] as const;
const asContracted = "As contracted";

/** What one row of an alternative changes in the contract. */
interface Change {
  readonly alternative: string;
  readonly row: number;
  readonly cells: LineCells;
}

/** The arguments of WHATIF, in their order. */
type WhatIfArguments = [
  usage: Input,
  contract: Input,
  alternatives: Input,
  allotments: Input,
  month: Input,
  settings: Input,
  rates: Input,
];

/** A bill for each column: the contract's, then one for each alternative. */
interface Compared {
  readonly titles: readonly string[];
  readonly bills: readonly (readonly AccountLine[])[];
  readonly totals: readonly Result<Exact>[];
}

export function readWhatIf(
  ...[usage, contract, alternatives, allotments, month, settings, rates]: WhatIfArguments
): Result<Compared> {
  return then(
    all([readStatement(usage, contract, allotments, month, null, settings, rates), readChanges(alternatives)] as const),
    ([input, changes]) => {
      const [only, ...more] = input.months;
      if (only === undefined || more.length > 0)
        return fail("badValue", "month", "is left out", "usage has several months: give the one to compare");
      const names = [...new Set(changes.map(({ alternative }) => alternative))];
      const variants = names.map((name) =>
        changed(
          input.terms,
          changes.filter(({ alternative }) => alternative === name),
        ),
      );
      return then(all(variants), (terms) => {
        const bills = [input.terms, ...terms].map((variant) => accountLines(variant, only));
        const totals = bills.map((lines) => totalOf(lines.map(totalCost)));
        return ok({ titles: [asContracted, ...names], bills, totals });
      });
    },
  );
}

/** What a month would cost on other terms: a column for the contract and one for each alternative, and which is the cheapest. */
export function whatIf(...args: WhatIfArguments): CellResult<Cell[][]> {
  return toCell(
    then(readWhatIf(...args), ({ titles, bills, totals }) => {
      const products = [...new Set(bills.flatMap((lines) => lines.map(({ name }) => name)))];
      const rows = products.map((product) => [
        product,
        ...compared(
          bills.map((lines) => costOf(lines, product)),
          titles,
        ),
      ]);
      return ok<Cell[][]>([["Product", ...titles, "Cheapest"], ...rows, ["Total", ...compared(totals, titles)]]);
    }),
  );
}

const totalCost = ({ computed }: AccountLine): Result<Exact> => then(computed, ({ costs }) => costs.total);

/** A product that one alternative alone has costs nothing in the others. */
function costOf(lines: readonly AccountLine[], product: string): Result<Exact> {
  const line = lines.find(({ name }) => name === product);
  return line === undefined ? ok(Exact.zero) : totalCost(line);
}

const compared = (costs: readonly Result<Exact>[], titles: readonly string[]): Cell[] => [
  ...costs.map(figureCell),
  cheapest(costs, titles),
];

/** Which alternatives cost least; only named where every cost is known. */
export function cheapest(costs: readonly Result<Exact>[], titles: readonly string[]): string {
  const known = all(costs);
  if (!known.ok) return "";
  const least = known.value.reduce((lowest, cost) => (cost.compare(lowest) < 0 ? cost : lowest));
  const named = titles.filter((_, index) => known.value[index]?.compare(least) === 0);
  return named.length === titles.length ? "all the same" : named.join(", ");
}

function readChanges(alternatives: Input): Result<Change[]> {
  return then(readTable(alternatives, path, columns, "the whole table", ["Alternative"]), (lines) => {
    if (lines === null || lines.length === 0)
      return fail(
        "badValue",
        path,
        "is left out",
        "give a table with its headers: Alternative, Product, and the columns of the contract that it changes",
      );
    return all(
      lines.map(({ row, cells: { Alternative, ...cells } }) => {
        const place = inTable(path, row, "Alternative");
        return then(readText(Alternative, place), (alternative) =>
          alternative === null
            ? fail("badValue", place, "is blank", "give the alternative a name")
            : ok({ alternative, row, cells }),
        );
      }),
    );
  });
}

/** The contract with the changes of an alternative, one after another. */
function changed(terms: StatementTerms, changes: readonly Change[]): Result<StatementTerms> {
  return changes.reduce<Result<StatementTerms>>(
    (result, change) => then(result, (before) => then(apply(before.rows, change), (rows) => ok({ ...before, rows }))),
    ok(terms),
  );
}

function apply(rows: readonly PricedRow[], { row, cells }: Change): Result<PricedRow[]> {
  if (mayBeBlank(cells.Product)) return everywhere(rows, cells, row);
  return then(readProduct(cells.Product, inTable(path, row, "Product")), (product) => {
    const known = rows.some((line) => line.product === product);
    return ok(
      known
        ? rows.map((line) =>
            line.product === product
              ? pricedRow({ row: line.row, cells: replaced({ ...line.cells, ...line.rates }, cells) })
              : line,
          )
        : [...rows, pricedRow({ row: rows.length, cells: replaced({ ...cells, Commitment: null }, cells) })],
    );
  });
}

/** Without a product, an option or pooling is tried on every line that may have it. Other terms belong to one product. */
function everywhere(rows: readonly PricedRow[], cells: LineCells, row: number): Result<PricedRow[]> {
  const { Option, Pooling } = cells;
  const column = contractTables.DD_Contract.find(
    (title) => !["Option", "Pooling"].includes(title) && !mayBeBlank(cells[title]),
  );
  if (column !== undefined)
    return fail("badValue", inTable(path, row, "Product"), "is blank", `${column} belongs to one product: name it`);
  return ok(
    rows.map((line) => {
      const { product } = line;
      const either = product !== null && product.only === null && product.monthly !== null && product.hourly !== null;
      const pools = product !== null && product.kind === "cumulative" && product.hourly === "sum";
      return pricedRow({
        row: line.row,
        cells: {
          ...line.cells,
          ...line.rates,
          Option: either && !mayBeBlank(Option) ? Option : line.cells.Option,
          Pooling: pools && !mayBeBlank(Pooling) ? Pooling : line.cells.Pooling,
        },
      });
    }),
  );
}

/** A blank cell, which may arrive as 0, leaves the contract's term; a commitment of 0 is therefore written as "none". */
function replaced(line: LineCells, cells: LineCells): LineCells {
  const given = Object.entries(cells).filter(([, cell]) => !mayBeBlank(cell));
  const changes = { ...line, ...Object.fromEntries(given), Product: line.Product };
  return isNone(cells.Commitment) ? { ...changes, Commitment: 0 } : changes;
}

const isNone = (cell: Input): boolean => typeof cell === "string" && cell.trim().toLowerCase() === "none";
