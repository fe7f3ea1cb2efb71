import type { ProductRow } from "../../catalog/schema";
import { monthText, type Month } from "../../engine/month";
import type { Reading } from "../../engine/reading";
import { serialOfMonth } from "../../sheet/readMonth";
import { freeName } from "../freeName";
import { columnName } from "../moveFormula";
import { isStructureProtected, structureSentence, writeNewSheets } from "../newSheets";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import type { LargeContract } from "./readLargeTerms";

/** The hours of a line, with what its formulas need. */
export interface LineHours {
  readonly product: ProductRow;
  /** Null: the account's line, which alone has included usage. */
  readonly group: string | null;
  readonly month: Month;
  readonly aggregation: string;
  readonly isHourly: boolean;
  /** One for each hour, undefined where it has no reading. */
  readonly readings: readonly (Reading | undefined)[];
  readonly parents: readonly { readonly product: ProductRow; readonly readings: readonly Reading[] }[];
  readonly elapsedHours: number | null;
}

const titleRow = 7;
const hourFormat = "yyyy-mm-dd hh:mm";
const figureFormat = "#,##0.00####";

/** Writes the hours of a line to a sheet of their own, with live formulas that give the figures of the statement from them. */
export function writeHours(hours: LineHours, contract: LargeContract): Promise<Outcome<string>> {
  return inExcel(async (context) => {
    if (await isStructureProtected(context)) return refused(structureSentence);
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const name = freeName(
      `DD Hours ${monthText(hours.month)}`,
      worksheets.items.map((sheet) => sheet.name),
    );
    await writeNewSheets(context, [name], () => {
      context.application.suspendScreenUpdatingUntilNextSync();
      write(worksheets.add(name), hours, contract);
    });
    return doneWith(name);
  });
}

function write(sheet: Excel.Worksheet, hours: LineHours, contract: LargeContract): void {
  const { product, group, month, readings, parents } = hours;
  const titles = ["Hour", "Usage", ...parents.map((parent) => parent.product.name)];
  const first = titleRow + 1;
  const last = titleRow + readings.length;
  const lastColumn = columnName(titles.length - 1);
  const all = (format: string): string[][] => format as unknown as string[][]; // one for all cells
  const start = serialOfMonth(month);
  sheet.getRange(`A${first}:A${last}`).numberFormat = all(hourFormat);
  sheet.getRange(`B${first}:${lastColumn}${last}`).numberFormat = all(figureFormat);
  sheet.getRange("B4:B5").numberFormat = all(figureFormat);
  sheet.getRange("A1:A2").numberFormat = all("@");
  sheet.getRange(`A${titleRow}:${lastColumn}${last}`).values = [
    titles,
    ...readings.map((reading, hour) => [
      Math.round((start + hour / 24) * 1e10) / 1e10,
      reading === undefined ? "" : cellOf(reading),
      ...parents.map((parent) => cellOf(parent.readings[hour])),
    ]),
  ];
  const formulas = formulasOf(hours, contract, first, last);
  sheet.getRange("A1:A2").values = [
    [`Hours of ${product.name}, ${group ?? "all organizations"}, ${monthText(month)}`],
    [group === null ? "The formulas give the line of the statement from these hours." : "Included usage is the account’s; this is what it shares the line by."], // prettier-ignore
  ];
  for (const [index, [label, formula]] of formulas.figures.entries())
    sheet.getRange(`A${4 + index}:B${4 + index}`).formulas = [[label, formula]];
  if (formulas.hourly !== null)
    sheet.getRange(`${columnName(titles.length + 1)}${titleRow}`).formulas = [[formulas.hourly]];
  const { font } = sheet.getRange("A1").format;
  font.bold = true;
  font.size = 16;
  sheet.getRange(`A${titleRow}:${lastColumn}${titleRow}`).format.font.bold = true;
  sheet.getRange(`B${titleRow}:${lastColumn}${titleRow}`).format.horizontalAlignment = "Right";
  sheet.getRange("A:A").format.columnWidth = 130;
  sheet.getRange("B:P").format.columnWidth = 115;
  sheet.freezePanes.freezeRows(titleRow);
  sheet.activate();
  sheet.getRange("B4").select();
}

/** A cell has the double nearest to the reading. */
const cellOf = (reading: Reading | undefined): number | string =>
  reading === undefined ? "" : typeof reading === "number" ? reading : reading.toNumber();

interface Formulas {
  readonly figures: readonly (readonly [label: string, formula: string])[];
  /** The hours one by one, where the line is metered so. */
  readonly hourly: string | null;
}

function formulasOf(
  { product, group, month, aggregation, isHourly, parents, elapsedHours }: LineHours,
  { contract: { DD_Contract, DD_Allotments, DD_Settings } }: LargeContract,
  first: number,
  last: number,
): Formulas {
  const cells = (from: string, to: string): string => `$${from}$${first}:$${to}$${last}`;
  const usage = cells("B", "B");
  const at = `"${monthText(month)}"`;
  const billable = `=DD.AGGREGATE(${usage},"${aggregation}",${at}${elapsedHours === null ? "" : `,${elapsedHours}`})`;
  if (group !== null) return { figures: [["Billable usage", billable]], hourly: null };
  const names = parents.map((parent) => `"${parent.product.name}"`).join(";");
  const granted = parents.length === 0 ? "," : `${parents.length === 1 ? names : `{${names}}`},${cells("C", columnName(parents.length + 1))}`; // prettier-ignore
  const terms = `${usage},"${product.name}",,,${granted},${at},${DD_Settings},${DD_Contract}[#All],${DD_Allotments}[#All]`;
  return {
    figures: [
      ["Billable usage", billable],
      ["On-demand usage", `=DD.ONDEMAND(${terms})`],
    ],
    hourly: isHourly ? `=DD.HOURLY(${terms})` : null,
  };
}
