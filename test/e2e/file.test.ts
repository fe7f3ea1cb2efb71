import { execFileSync } from "node:child_process";
import { SavedFile } from "./savedFile";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let file: SavedFile;

beforeAll(async () => {
  workbench = await open();
  file = new SavedFile(workbench, "saved.xlsx");
});
afterAll(close);

/** The cells of the first sheet of the saved file, read by a process of its own: the reader is a module jest cannot load. */
function cellsOfFile(): Record<string, { formula?: string; formulaRef?: string }> {
  const script = `import { readXlsx } from "hucre/xlsx"; import { readFileSync } from "node:fs";
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(process.argv[1])));
    console.log(JSON.stringify(Object.fromEntries(sheets[0].cells)));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", script, file.path], { encoding: "utf8" });
  return JSON.parse(output) as Record<string, { formula?: string; formulaRef?: string }>;
}

describe("files", () => {
  it("keep formulas, values, tables, names and formats", async () => {
    await workbench.write("A1", [
      ["Hosts", "Spans"],
      [5, 2.5],
      [15, 3],
      [10, 2.054],
    ]);
    await workbench.page.evaluate(() => {
      window.workbench?.addTable("A1:B4", "Hours");
      window.workbench?.setName("Hosts", "Sheet1!$A$2:$A$4");
      window.workbench?.format("B2:B4", { numberFormat: "0.000", bold: true, fill: "#FFEEAA" });
    });
    const onDemand = '=DD.ONDEMAND(Hours[Spans],"Ingested Spans","hourly",0.3,{"APM Pro",10},Hosts)';
    await workbench.write("D1", [
      [onDemand],
      ['=DD.ALLOTMENT("APM Pro","Ingested Spans",Hosts)'],
      [null],
      [null],
      ["=SUM(D2#)"],
      ['=DD.ALLOTMENT("x","y")'],
      ["2026-10"],
    ]);
    const before = await workbench.read("A1:D7");
    expect((before as unknown[][])[0]?.[3]).toBe(0.145205479452055);
    await file.save();

    const cells = cellsOfFile();
    expect(cells["0,3"]?.formula).toContain("_xldudf_DD_ONDEMAND(");
    expect(cells["4,3"]?.formula).toContain("_xlfn.ANCHORARRAY(D2)");
    expect(cells["1,3"]?.formulaRef).toBe("D2:D4");

    await workbench.renew();
    expect(await workbench.read("A1:D7")).toEqual(Array.from({ length: 7 }, () => [null, null, null, null]));
    await file.reopen();
    expect(await workbench.read("A1:D7")).toEqual(before);
    const kept = await workbench.page.evaluate(() => ({
      tables: window.workbench?.tables(),
      names: window.workbench?.names(),
      formula: window.workbench?.formula("D1"),
      numberFormat: window.workbench?.numberFormat("B2"),
      text: window.workbench?.text("B2")[0]?.[0],
    }));
    expect(kept).toEqual({
      tables: ["Hours Sheet1!A1:B4"],
      names: ["Hosts Sheet1!$A$2:$A$4"],
      formula: onDemand,
      numberFormat: "0.000",
      text: "2.500",
    });
    await workbench.write("A2", [[20]]);
    expect(await workbench.read("D2")).toBe(3000);
    expect(workbench.errors).toEqual([]);
  });

  it("keep rules for entries, merged cells, styles of tables, and colours and visibility of sheets", async () => {
    const frame = workbench.page.frame({ url: /taskpane\.html/ });
    if (!frame) throw new Error("The pane has no page.");
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Terms");
        sheet.getRange("A1:B2").values = [
          ["Unit", "Price"],
          ["GB", 1],
        ];
        sheet.tables.add("A1:B2", true).set({ name: "Rates", style: "TableStyleLight9" });
        sheet.getRange("A2:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "GB,TB" } };
        sheet.getRange("A5").dataValidation.clear();
        sheet.getRange("B2:B9").dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
        sheet.getRange("C2").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$2:$A$9" } };
        sheet.getRange("A11:B12").merge();
        sheet.set({ tabColor: "#FF8800", visibility: "Hidden" });
        await context.sync();
      }),
    );
    await file.save();
    await file.reopen();
    const kept = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Terms").load("tabColor,visibility");
        const table = sheet.tables.getItem("Rates").load("style");
        const rules = ["A2", "A5", "A6", "B9", "C2"].map((cell) =>
          sheet.getRange(cell).dataValidation.load("type,rule"),
        );
        const merged = sheet.getRange("A9:B11").getMergedAreasOrNullObject().load("address");
        await context.sync();
        return {
          merged: merged.address,
          look: [sheet.tabColor, sheet.visibility, table.style],
          rules: rules.map(({ type, rule }) => [type, rule]),
        };
      }),
    );
    const units = ["List", { list: { inCellDropDown: true, source: "GB,TB" } }];
    expect(kept).toEqual({
      merged: "Terms!A11:B12",
      look: ["#FF8800", "Hidden", "TableStyleLight9"],
      rules: [
        units,
        ["None", {}],
        units,
        ["Decimal", { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } }],
        ["List", { list: { inCellDropDown: true, source: "=$A$2:$A$9" } }],
      ],
    });
  });

  it("says what is wrong with a file that is no workbook", async () => {
    const chooser = workbench.page.waitForEvent("filechooser");
    await workbench.page.getByRole("button", { name: "Open .xlsx" }).click();
    await (await chooser).setFiles({ name: "notes.xlsx", mimeType: "text/plain", buffer: Buffer.from("no workbook") });
    await workbench.page.getByRole("status").filter({ hasText: "notes.xlsx could not be opened" }).waitFor();
    expect(await workbench.read("D2")).toBe(3000);
  });
});
