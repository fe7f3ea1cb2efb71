import { monthAt, monthIndex, type Month } from "../../engine/month";
import { mayBeBlank } from "../../sheet/cells";
import { readHour, readMonthPlace } from "../../sheet/statement/readHour";
import { namesProduct } from "../../engine/product";
import { findUsageColumns, type UsageColumns } from "../../sheet/statement/usageColumns";
import { readTables, type WorkbookTable } from "../calculate/workbookTables";
import { readContracts, type WorkbookContract } from "../contract/readContract";
import { readRanges } from "../formula/readRange";
import { doneWith, inExcel, type Outcome } from "../outcome";

/** A table of usage, as a statement reads it. */
export interface OfferedUsage {
  readonly name: string;
  readonly sheet: string;
  /** Those that occur in its hours, the latest first; none where hours are only counted. */
  readonly months: readonly Month[];
  readonly grouping: readonly Grouping[];
}

/** A column of usage by which a bill may be shared out, and the names in it. */
export interface Grouping {
  readonly title: string;
  readonly names: readonly string[];
}

export interface OfferedContract {
  readonly contract: WorkbookContract;
  /** The table of tiered rates on its sheet. */
  readonly rates: string | null;
}

/** What reports can be made from. */
export interface Offer {
  readonly usages: readonly OfferedUsage[];
  readonly contracts: readonly OfferedContract[];
  /** Tables of other terms to compare with. */
  readonly alternatives: readonly string[];
}

/** Reads what the workbook offers, by the titles of its tables. Changes nothing. */
export const offerSources = (): Promise<Outcome<Offer>> =>
  inExcel(async (context) => {
    const tables = await readTables(context);
    const contracts = await readContracts(context);
    return doneWith({
      usages: await readUsages(context, tables),
      contracts: contracts.map((contract) => ({ contract, rates: ratesOf(tables, contract) })),
      alternatives: tables.filter((table) => has(table, "Alternative")).map(({ name }) => name),
    });
  });

const has = ({ titles }: WorkbookTable, title: string): boolean =>
  titles.some((one) => one.trim().toLowerCase() === title.toLowerCase());

const ratesOf = (tables: readonly WorkbookTable[], { sheet }: WorkbookContract): string | null =>
  tables.find(
    (table) =>
      table.sheet === sheet &&
      table.name.toLowerCase().startsWith("dd_rates") &&
      ["Product", "Rate", "Up to", "Price"].every((title) => has(table, title)),
  )?.name ?? null;

interface Found {
  readonly table: WorkbookTable;
  readonly columns: UsageColumns;
}

function usageOf(table: WorkbookTable): Found[] {
  const columns = findUsageColumns(table.titles, null);
  if (!columns.ok) return [];
  const { long, wide } = columns.value;
  return long !== null || wide.some(({ title }) => namesProduct(title)) ? [{ table, columns: columns.value }] : [];
}

async function readUsages(context: Excel.RequestContext, tables: readonly WorkbookTable[]): Promise<OfferedUsage[]> {
  const found = tables.flatMap(usageOf);
  const read = await readRanges(
    context,
    found.flatMap(({ table, columns: { time, grouping } }) =>
      [time, ...grouping.map(({ column }) => column)].map((column) => ({
        range: context.workbook.tables.getItem(table.name).columns.getItemAt(column).getDataBodyRange(),
        spill: false,
      })),
    ),
  );
  const columnsRead = read.values();
  const next = (): readonly unknown[] => (columnsRead.next().value?.values ?? []).map(([cell]) => cell);
  return found.map(({ table: { name, sheet }, columns: { perMonth, grouping } }) => ({
    name,
    sheet,
    months: monthsIn(next(), perMonth),
    grouping: grouping.map(({ title }) => ({ title, names: namesIn(next()) })),
  }));
}

function monthsIn(cells: readonly unknown[], perMonth: boolean): Month[] {
  const read = perMonth ? readMonthPlace : readHour;
  const found = [...new Set(cells)].flatMap((cell) => {
    const place = read(cell, "usage");
    return place.ok && place.value.month !== null ? [monthIndex(place.value.month)] : [];
  });
  return [...new Set(found)].sort((one, other) => other - one).map(monthAt);
}

/** Names do not differ by case, as in a statement. */
function namesIn(cells: readonly unknown[]): string[] {
  const names = new Map<string, string>();
  for (const cell of cells) {
    const name = mayBeBlank(cell) ? "" : String(cell).trim();
    if (name !== "" && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()].sort((one, other) => one.localeCompare(other));
}
