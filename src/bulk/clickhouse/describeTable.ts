import { all, fail, ok, then, type Result } from "../../engine/issue";
import type { AnswerRows } from "./answer";
import { columnType, type ColumnKind, type ColumnType } from "./columnTypes";
import { tableName, tableTitle, type UsageTable } from "./connection";

/** The columns of the table that are read, with their types. */
export interface DescribedTable {
  readonly source: UsageTable;
  readonly types: { readonly [K in keyof UsageTable["columns"]]: ColumnType | null } & {
    readonly time: ColumnType;
    readonly product: ColumnType;
    readonly usage: ColumnType;
  };
}

export const describeQuery = (source: UsageTable): string => `DESCRIBE TABLE ${tableName(source)}`;

const figures: readonly ColumnKind[] = ["decimal", "integer", "double"];
const names: readonly ColumnKind[] = ["name", "integer"];

/** Whether every column is there and of a type that is read without loss. */
export function describedTable(source: UsageTable, { columns, rows }: AnswerRows): Result<DescribedTable> {
  const [nameAt, typeAt] = [columns.indexOf("name"), columns.indexOf("type")];
  const known = new Map(rows.map((row) => [row[nameAt] ?? "", columnType(row[typeAt] ?? "")]));
  const typeOf = (role: keyof UsageTable["columns"], kinds: readonly ColumnKind[], expected: string) =>
    requiredType(source, role, known, kinds, expected);
  const optional = (role: keyof UsageTable["columns"]): Result<ColumnType | null> =>
    source.columns[role] === null ? ok(null) : typeOf(role, names, "names are text (String, LowCardinality, Enum)");
  return then(
    all([
      source.perMonth
        ? typeOf("time", ["hour", "day"], "the month of a figure is a Date or a DateTime")
        : typeOf("time", ["hour"], "hours are a DateTime; for figures of months choose so"),
      optional("organization"),
      optional("account"),
      typeOf("product", names, "names are text (String, LowCardinality, Enum)"),
      typeOf("usage", figures, "usage is a Decimal, a whole number or a Float64"),
      optional("unit"),
    ] as const),
    ([time, organization, account, product, usage, unit]) =>
      ok({ source, types: { time, organization, account, product, usage, unit } }),
  );
}

function requiredType(
  source: UsageTable,
  role: keyof UsageTable["columns"],
  known: ReadonlyMap<string, ColumnType>,
  kinds: readonly ColumnKind[],
  expected: string,
): Result<ColumnType> {
  const path = `column of ${role}`;
  const title = tableTitle(source);
  const name = source.columns[role] ?? "";
  if (name === "") return fail("badValue", path, "is left out", `name the column of ${title} that holds it`);
  const type = known.get(name);
  if (type === undefined) {
    const others = [...known.keys()].slice(0, 20).map((column) => `"${column}"`);
    return fail("badValue", path, `is "${name}", which ${title} does not have`, `its columns are ${others.join(", ")}`);
  }
  return kinds.includes(type.kind)
    ? ok(type)
    : fail("badShape", path, `is "${name}", which is of the type ${type.text}`, expected);
}
