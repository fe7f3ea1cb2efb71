import { plusKnown } from "../../../engine/addUp";
import type { Exact } from "../../../engine/exact";
import { all, fail, ok, then, type Result } from "../../../engine/issue";
import type { Month } from "../../../engine/month";
import type { Input } from "../../cells";
import { findColumn, type Column, type Table, type TableRow } from "../../readTable";
import { cellIn, firstColumn } from "../../tables/table";
import { readReported, readReportedName, rowsOfMonth, textIn, type ReportedName } from "./reportedRows";

/** The figures of the account under one of Datadog's keys: hosts come at their watermark and as host-hours. */
export interface BillableKey {
  readonly key: string;
  readonly aggregation: string;
  readonly unit: string;
  readonly billable: Result<Exact>;
  readonly committed: Result<Exact>;
  readonly onDemand: Result<Exact>;
  readonly elapsedHours: number | null;
}

export interface BillableProduct extends ReportedName {
  readonly keys: readonly BillableKey[];
}

export interface ReportedUsage {
  readonly products: ReadonlyMap<string, BillableProduct>;
  readonly accounts: readonly string[];
}

const figures = { billable: "Account usage", committed: "Committed usage", onDemand: "On-demand usage" } as const;
const others = ["Account", "Aggregation", "Unit", "Elapsed hours", "API key"] as const;

interface Columns {
  readonly figures: Readonly<Record<keyof typeof figures, Column | null>>;
  readonly others: Readonly<Record<(typeof others)[number], Column | null>>;
  readonly product: Column;
}

/**
 * Billable usage of the account. Its figures stand again in the row of every organization: they count once for each account, and
 * must be the same in all rows. Several accounts add up.
 */
export function readBillable(billable: Input, month: Month, account: string | null): Result<ReportedUsage> {
  return then(rowsOfMonth(billable, "billable", month, account), ({ table, rows, accounts }) =>
    then(columnsOf(table), (columns) => {
      const named = all(
        rows.map((row) =>
          then(readReportedName(table, row, columns.product), (name) =>
            ok({ row, name, key: textIn(row, columns.others["API key"]) }),
          ),
        ),
      );
      return then(named, (list) => {
        const names = new Map(list.map(({ name }) => [name.name, name]));
        const products = [...names.values()].map((name) => {
          const own = list.filter((one) => one.name.name === name.name);
          const keys = [...new Set(own.map(({ key }) => key))].map(
            (key) =>
            keyOf(table, columns, own.filter((one) => one.key === key).map(({ row }) => row), key), // prettier-ignore
          );
          return then(all(keys), (read) => ok([name.name, { ...name, keys: read }] as const));
        });
        return then(all(products), (read) => ok({ products: new Map(read), accounts }));
      });
    }),
  );
}

function columnsOf(table: Table): Result<Columns> {
  const find = <K extends string>(names: Readonly<Record<K, string>>): Result<Record<K, Column | null>> =>
    then(
      all((Object.keys(names) as K[]).map((key) => then(findColumn(table, names[key]), (column) => ok([key, column] as const)))), // prettier-ignore
      (found) => ok(Object.fromEntries(found) as Record<K, Column | null>),
    );
  const byTitle = Object.fromEntries(others.map((title) => [title, title])) as Record<(typeof others)[number], string>;
  return then(
    all([find(figures), find(byTitle), firstColumn(table, ["Product"])] as const),
    ([ofFigures, ofOthers, product]) => ok({ figures: ofFigures, others: ofOthers, product }),
  );
}

function keyOf(table: Table, columns: Columns, rows: readonly TableRow[], key: string): Result<BillableKey> {
  const accounts = [...new Set(rows.map((row) => textIn(row, columns.others.Account)))];
  const added = (figure: keyof typeof figures): Result<Result<Exact>> => {
    const column = columns.figures[figure];
    const ofAccounts = accounts.map(
      (name) =>
      onceOf(table, column, rows.filter((row) => textIn(row, columns.others.Account) === name)), // prettier-ignore
    );
    return then(all(ofAccounts), (known) => ok(known.reduce(plusKnown)));
  };
  const [first] = rows;
  const hours = columns.others["Elapsed hours"];
  const elapsed = rows.map(({ cells }) => (hours === null ? null : cells[hours.place])).filter((cell) => typeof cell === "number" && cell > 0) as number[]; // prettier-ignore
  return then(
    all([added("billable"), added("committed"), added("onDemand")] as const),
    ([billable, committed, onDemand]) =>
      ok({
        key,
        aggregation: first === undefined ? "" : textIn(first, columns.others.Aggregation),
        unit: first === undefined ? "" : textIn(first, columns.others.Unit),
        billable,
        committed,
        onDemand,
        elapsedHours: elapsed.length === 0 ? null : Math.max(...elapsed),
      }),
  );
}

/** The account's figure, which every row of it repeats. */
function onceOf(table: Table, column: Column | null, rows: readonly TableRow[]): Result<Result<Exact>> {
  return then(all(rows.map((row) => readReported(table, row, column))), (read) => {
    const [figure, ...more] = read.filter((one) => one.ok);
    if (figure === undefined) return ok(read[0] ?? noRow(table));
    const differs = more.some((other) => figure.ok && other.ok && other.value.compare(figure.value) !== 0);
    const [first] = rows;
    const place = first === undefined || column === null ? table.path : cellIn(table, first, column);
    return ok(
      differs ? fail("differs", place, "differs from other rows of the account", "import the month again") : figure,
    );
  });
}

const noRow = ({ path }: Table): Result<never> => fail("noData", path, "has no row of it", "import the month again");
