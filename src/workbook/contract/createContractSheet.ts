import { contractSheetName, formats, placedTables } from "./layout";
import { change, done, refused, type Outcome } from "./outcome";

const title = "Contract";
const hint = "One row a product. What a row leaves blank is decided by the rules: the pane shows how, and why.";

/** Adds the sheet with its three tables, unless the workbook has a sheet or a table of that name. */
export function createContractSheet(): Promise<Outcome> {
  return change(async (context) => {
    const { worksheets, tables } = context.workbook;
    const taken = worksheets.getItemOrNullObject(contractSheetName).load({ name: true });
    const takenTables = placedTables.map(({ name }) => tables.getItemOrNullObject(name).load({ name: true }));
    await context.sync();

    if (!taken.isNullObject)
      return refused(`This workbook already has a sheet “${contractSheetName}”. Rename that sheet, then try again.`);
    const table = takenTables.find(({ isNullObject }) => !isNullObject);
    if (table) return refused(`This workbook already has a table ${table.name}. Rename that table, then try again.`);

    const sheet = worksheets.add(contractSheetName);
    sheet.getRange("A1:A2").values = [[title], [hint]];
    const heading = sheet.getRange("A1").format.font;
    heading.bold = true;
    heading.size = 16;
    for (const { name, caption, captionCell, area, header, body, columns, rows } of placedTables) {
      sheet.getRange(captionCell).values = [[caption]];
      sheet.getRange(captionCell).format.font.bold = true;
      sheet.getRange(header).values = [[...columns]];
      const cells = sheet.getRange(body);
      cells.numberFormat = rows.map(() => columns.map((column) => formats[column]));
      cells.values = rows.map((row) => [...row]);
      sheet.tables.add(area, true).name = name;
      sheet.getRange(area).format.columnWidth = columnPoints;
    }
    for (const column of productColumns) sheet.getRange(column).format.columnWidth = productColumnPoints;
    sheet.activate();
    await context.sync();
    return done;
  });
}

/** Wide enough for the titles beside their filter buttons, and for the names of products. */
const columnPoints = 115;
const productColumnPoints = 190;
const productColumns = ["A:A", "J:K"];
