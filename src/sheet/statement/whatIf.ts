import { Exact } from "../../engine/exact";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import { totalOf } from "../../engine/statement";
import { mayBeBlank, readText, type Input } from "../cells";
import type { ContractRow } from "../contract/contractLines";
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

/** What a month would cost on other terms: a column for the contract and one for each alternative, and which is the cheapest. */
export function whatIf(
  usage: Input,
  contract: Input,
  alternatives: Input,
  allotments: Input,
  month: Input,
  settings: Input,
  rates: Input,
): CellResult<Cell[][]> {
  return toCell(
    then(
      all([
        readStatement(usage, contract, allotments, month, null, settings, rates),
        readChanges(alternatives),
      ] as const),
      ([input, changes]) => {
        const [months, ...more] = input.months;
        if (months === undefined || more.length > 0)
          return fail("badValue", "month", "is left out", "usage has several months: give the one to compare");
        const names = [...new Set(changes.map(({ alternative }) => alternative))];
        return then(
          all(
            names.map((name) =>
              changed(
                input.terms,
                changes.filter(({ alternative }) => alternative === name),
              ),
            ),
          ),
          (variants) => {
            const bills = [input.terms, ...variants].map((terms) => accountLines(terms, months));
            const products = [...new Set(bills.flatMap((lines) => lines.map(({ name }) => name)))];
            const titles = [asContracted, ...names];
            const rows = products.map((product) =>
              compared(
                product,
                bills.map((lines) => costOf(lines, product)),
                titles,
              ),
            );
            const totals = compared(
              "Total",
              bills.map((lines) => totalOf(lines.map(totalCost))),
              titles,
            );
            return ok<Cell[][]>([["Product", ...titles, "Cheapest"], ...rows, totals]);
          },
        );
      },
    ),
  );
}

const totalCost = ({ computed }: AccountLine): Result<Exact> => then(computed, ({ costs }) => costs.total);

/** A product that one alternative alone has costs nothing in the others. */
function costOf(lines: readonly AccountLine[], product: string): Result<Exact> {
  const line = lines.find(({ name }) => name === product);
  return line === undefined ? ok(Exact.zero) : totalCost(line);
}

/** The cheapest is only named where every cost is known. */
function compared(name: string, costs: readonly Result<Exact>[], titles: readonly string[]): Cell[] {
  const known = all(costs);
  const cheapest = known.ok ? known.value.reduce((least, cost) => (cost.compare(least) < 0 ? cost : least)) : null;
  const named = titles.filter((_, index) => {
    const cost = costs[index];
    return cheapest !== null && cost?.ok === true && cost.value.compare(cheapest) === 0;
  });
  return [name, ...costs.map(figureCell), named.length === titles.length ? "all the same" : named.join(", ")];
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

function apply(rows: readonly ContractRow[], { row, cells }: Change): Result<ContractRow[]> {
  if (mayBeBlank(cells.Product)) return everywhere(rows, cells, row);
  return then(readProduct(cells.Product, inTable(path, row, "Product")), (product) => {
    const known = rows.some((line) => line.product === product);
    return ok(
      known
        ? rows.map((line) => (line.product === product ? { ...line, cells: replaced(line.cells, cells) } : line))
        : [...rows, { row: rows.length, product, cells: { ...cells, Product: product.name } }],
    );
  });
}

/** Without a product, an option or pooling is tried on every line that may have it. Other terms belong to one product. */
function everywhere(rows: readonly ContractRow[], cells: LineCells, row: number): Result<ContractRow[]> {
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
      return {
        ...line,
        cells: {
          ...line.cells,
          Option: either && !mayBeBlank(Option) ? Option : line.cells.Option,
          Pooling: pools && !mayBeBlank(Pooling) ? Pooling : line.cells.Pooling,
        },
      };
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
