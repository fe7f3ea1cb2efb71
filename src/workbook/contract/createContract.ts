import { contractTables } from "../../sheet/contract/contractTables";
import { structureSentence, writeNewSheets } from "../newSheets";
import { doneWith, inExcel, refused, type Outcome } from "../outcome";
import { cellText } from "./cellText";
import { blankContract, type ContractRows } from "./contractRows";
import { formats, placeTables } from "./layout";
import { listsSheetName, writeLists } from "./lists";
import { putNotes, putRules } from "./rules";
import { sheetNameProblem } from "./sheetName";

const hint = "One row a product. What a row leaves blank is decided by the rules: the pane shows how, and why.";

/** Adds a sheet of this name with the three tables of a contract; gives the id of the sheet. Nothing is ever overwritten. */
export function createContract(name: string, contract: ContractRows = blankContract): Promise<Outcome<string>> {
  return inExcel(async (context) => {
    const { protection, worksheets, tables, names } = context.workbook;
    protection.load({ protected: true });
    worksheets.load("items/id,items/name,items/protection/protected");
    tables.load("items/name");
    names.load("items/name");
    await context.sync();
    const problem = sheetNameProblem(
      name,
      worksheets.items.map((sheet) => sheet.name),
    );
    if (problem) return refused(problem);
    if (protection.protected) return refused(structureSentence);

    const suffix = freeSuffix([...tables.items, ...names.items].map((item) => item.name.toLowerCase()));
    const hasLists = worksheets.items.some((sheet) => sheet.name === listsSheetName);
    const added = [name.trim(), ...(hasLists ? [] : [listsSheetName])];
    const sheet = await writeNewSheets(context, added, () => {
      const own = worksheets.add(name.trim());
      writeLists(context);
      fill(own, contract, suffix);
      return own.load({ id: true });
    });
    return doneWith(sheet.id);
  });
}

/** The first contract has the plain names, so that formulas read well. */
function freeSuffix(taken: readonly string[]): string {
  const kinds = Object.keys(contractTables).map((kind) => kind.toLowerCase());
  const isFree = (suffix: string) => !kinds.some((kind) => taken.includes(`${kind}${suffix}`));
  let number = 1;
  const suffix = () => (number === 1 ? "" : `_${number}`);
  while (!isFree(suffix())) number++;
  return suffix();
}

function fill(sheet: Excel.Worksheet, contract: ContractRows, suffix: string): void {
  sheet.getRange("A1:A2").values = [["Contract"], [hint]];
  const heading = sheet.getRange("A1").format.font;
  heading.bold = true;
  heading.size = 16;
  for (const { kind, caption, captionCell, area, header, body, columns, rows } of placeTables(contract)) {
    sheet.getRange(captionCell).values = [[caption]];
    sheet.getRange(captionCell).format.font.bold = true;
    sheet.getRange(header).values = [[...columns]];
    const cells = sheet.getRange(body);
    cells.numberFormat = rows.map(() => columns.map((column) => formats[column]));
    cells.values = rows.map((row) => row.map(cellText));
    sheet.tables.add(area, true).name = `${kind}${suffix}`;
    putRules(kind, cells, (column) => columns.indexOf(column), rows);
    putNotes(kind, sheet.getRange(header));
    sheet.getRange(area).format.columnWidth = columnPoints;
  }
  for (const column of productColumns) sheet.getRange(column).format.columnWidth = productColumnPoints;
  sheet.activate();
}

/** Wide enough for the titles beside their filter buttons, and for the names of products. */
const columnPoints = 115;
const productColumnPoints = 190;
const productColumns = ["A:A", "J:K"];
