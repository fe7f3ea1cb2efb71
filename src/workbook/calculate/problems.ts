import type { Column } from "./beside";
import type { Cells, FoundCells } from "./findCells";
import type { OfferedParent } from "./offers";
import { inColumnOrder, type ParentArgument } from "./parentArguments";
import { commitmentArgument } from "./typedArguments";
import { tableAround, writtenReference, type WorkbookTable } from "./workbookTables";

/** What keeps a field from being part of a formula. */
export interface Problem {
  readonly field: "usage" | "product" | "commitment" | "parents" | "month" | "contract";
  readonly sentence: string;
  /** The parent that it is about. */
  readonly parent?: string;
}

/** Whether usage has cells, and whether its columns can be meant together. */
export function usageProblems(
  text: string,
  usage: FoundCells | undefined,
  beside: readonly Column[],
  tables: readonly WorkbookTable[],
): Problem[] {
  const field = "usage";
  if (text === "" || usage === undefined)
    return [{ field, sentence: "Select the hourly usage of one product in the sheet, or type where it stands." }];
  if (typeof usage === "string") return [{ field, sentence: `${usage[0]?.toUpperCase()}${usage.slice(1)}.` }];
  if (usage.columns === 1) return [];
  const table = tableAround(tables, usage);
  const hasDates = beside.some(({ isOwn, first }) => isOwn && first.isDate);
  if (!table && !hasDates) return [];
  const where = table ? `${usage.columns} columns of the table ${table.name}` : `${usage.columns} columns`;
  return [
    {
      field,
      sentence: `${usage.address} covers ${where}${hasDates ? ", dates among them" : ""}; they would be read row by row as the hours of one product. Choose the column that is meant.`,
    },
  ];
}

/** How a range of several columns is read, and which parents have their usage in other rows. */
export function notesOn(usage: Cells, parents: readonly ParentArgument[]): string[] {
  const { rows, columns, address } = usage;
  const order = `${address} is read row by row: ${columns} columns in each of ${rows} rows, one hour after the other. If one column is meant, select it.`;
  const elsewhere = parents.flatMap(({ parent: { product }, usage: own }) => {
    const hasOtherRows = own && own.cells.rows > 1 && (own.cells.sheet !== usage.sheet || own.cells.row !== usage.row);
    return hasOtherRows && rows > 1
      ? [
          `The usage of ${product.name}, ${own.cells.address}, stands in other rows than ${address}. Make sure that the hours are the same.`,
        ]
      : [];
  });
  return [...(rows > 1 && columns > 1 ? [order] : []), ...elsewhere];
}

/** The parents that count, as the formula has them; what is wrong with them is added to the problems. */
export function parentArguments(
  parents: readonly OfferedParent[],
  hasContract: boolean,
  found: ReadonlyMap<string, FoundCells>,
  tables: readonly WorkbookTable[],
  problems: Problem[],
): ParentArgument[] {
  const tell = (parent: OfferedParent, sentence: string): void =>
    void problems.push({ field: "parents", parent: parent.product.name, sentence });
  const read = parents.map((offered): ParentArgument => {
    // Where the formula leaves the contract out, its lines say nothing of the parents either.
    const parent = hasContract ? offered : { ...offered, line: null };
    const cells = found.get(parent.usage);
    if (typeof cells === "string") tell(parent, `Usage: ${cells}.`);
    const usage = typeof cells === "object" ? { reference: writtenReference(tables, cells), cells } : null;
    const commitment = parent.line ? "" : commitmentArgument(parent.commitment, found, tables);
    if (typeof commitment !== "string") tell(parent, commitment.problem);
    return { parent, usage, commitment: typeof commitment === "string" ? commitment : "" };
  });
  const [first, ...more] = read.filter(({ usage }) => usage !== null);
  for (const { parent, usage } of more)
    if (usage?.cells.rows !== first?.usage?.cells.rows)
      tell(
        parent,
        `Its usage has ${usage?.cells.rows} rows and that of ${first?.parent.product.name} has ${first?.usage?.cells.rows}; give the same hours, or one figure for the month each.`,
      );
  for (const { parent, usage } of read)
    if (read.length > 1 && usage && usage.cells.columns > 1)
      tell(parent, `Its usage ${usage.cells.address} has ${usage.cells.columns} columns; give one column.`);
  return inColumnOrder(read);
}
