import type { Frame } from "playwright-core";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let pane: Frame;

beforeAll(async () => {
  workbench = await open();
  const frame = workbench.page.frame({ url: /taskpane\.html/ });
  if (!frame) throw new Error("The pane has no page.");
  pane = frame;
});
afterAll(close);

describe("office.js over the workbench", () => {
  it("writes and reads ranges", async () => {
    const read = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const range = sheet.getRange("B2:C3");
        range.values = [
          [1, "=B2*2"],
          ["2026-10-01", "50%"],
        ];
        range.format.font.bold = true;
        await context.sync();
        range.load("values,formulas,address,rowCount,columnIndex,numberFormat,text");
        range.format.font.load("bold");
        const next = range.getOffsetRange(1, 0).getResizedRange(-1, 1).getCell(0, 0);
        next.load("address");
        await context.sync();
        const { address, formulas, rowCount, columnIndex, numberFormat } = range;
        return {
          address,
          formulas,
          rowCount,
          columnIndex,
          numberFormat,
          bold: range.format.font.bold,
          next: next.address,
        };
      }),
    );
    expect(read).toEqual({
      address: "Sheet1!B2:C3",
      formulas: [
        [1, "=B2*2"],
        [46296, 0.5],
      ],
      rowCount: 2,
      columnIndex: 1,
      numberFormat: [
        ["General", "General"],
        ["yyyy-mm-dd", "0%"],
      ],
      bold: true,
      next: "Sheet1!B3",
    });
    await workbench.settled();
    expect(await workbench.read("C2")).toBe(2);
  });

  it("adds sheets, tables and names, and selects", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.add("Usage data");
        sheet.getRange("A1:B3").values = [
          ["Hour", "Usage"],
          [1, 10],
          [2, 20],
        ];
        const table = sheet.tables.add("A1:B3", true);
        table.name = "Readings";
        workbook.names.add("Figures", sheet.getRange("B2:B3"));
        sheet.activate();
        sheet.getRange("B2").select();
        await context.sync();
        const selected = workbook.getSelectedRange().load("address");
        const body = workbook.tables.getItem("Readings").getDataBodyRange().load("values");
        const named = workbook.names.getItem("Figures").getRange().load("address");
        const missing = workbook.tables.getItemOrNullObject("None").load("name");
        workbook.worksheets.load("items/name");
        await context.sync();
        const sheets = workbook.worksheets.items.map(({ name }) => name);
        return {
          sheets,
          selected: selected.address,
          body: body.values,
          named: named.address,
          missing: missing.isNullObject,
        };
      }),
    );
    expect(found).toEqual({
      sheets: ["Sheet1", "Usage data"],
      selected: "'Usage data'!B2",
      body: [
        [1, 10],
        [2, 20],
      ],
      named: "'Usage data'!B2:B3",
      missing: true,
    });
  });

  it("refuses as Excel does", async () => {
    const codes = await pane.evaluate(async () => {
      const codeOf = (act: (context: Excel.RequestContext) => void) =>
        Excel.run(async (context) => {
          act(context);
          await context.sync();
          return "none";
        }).catch((error: OfficeExtension.Error) => error.code);
      return [
        await codeOf(({ workbook }) => workbook.worksheets.getItem("None").load("name")),
        await codeOf(({ workbook }) => (workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1]])),
        await codeOf(({ workbook }) =>
          workbook.worksheets.getActiveWorksheet().getRange("A1").getSurroundingRegion().load("address"),
        ),
        await codeOf(({ workbook }) => workbook.worksheets.add("Usage data")),
      ];
    });
    expect(codes).toEqual(["ItemNotFound", "InvalidArgument", "ApiNotFound", "ItemAlreadyExists"]);
  });

  it("tells of edits, selections and sheets, until the handler is removed", async () => {
    await workbench.select("Sheet1!A1");
    const handlers = await pane.evaluateHandle(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const told: string[] = [];
        const note = (name: string) => (args: object) => {
          const { address, source, triggerSource } = args as Partial<Excel.WorksheetChangedEventArgs>;
          told.push([name, address, source, triggerSource].filter(Boolean).join(" "));
          return Promise.resolve();
        };
        const sheet = worksheets.getItem("Sheet1");
        const handlers = [
          sheet.onChanged.add(note("sheet")),
          worksheets.onChanged.add(note("sheets")),
          sheet.onSelectionChanged.add(note("selected")),
          context.workbook.onSelectionChanged.add(note("workbook selected")),
          worksheets.onAdded.add(note("added")),
          worksheets.onDeleted.add(note("deleted")),
        ];
        await context.sync();
        return { told, handlers };
      }),
    );
    /** What was told since, once a batch that was sent after it is answered. */
    const heard = async () => {
      await workbench.settled();
      await pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.load("items/name");
          await context.sync();
        }),
      );
      return handlers.evaluate(({ told }) => told.splice(0));
    };
    await workbench.page.evaluate(() => window.workbench?.select("Sheet1!D4"));
    expect((await heard()).sort()).toEqual(["selected D4", "workbook selected"]);

    await workbench.type("Sheet1!D5", "7");
    const typed = await heard();
    expect(typed).toContain("sheet D5 Local Unknown");
    expect(typed).toContain("sheets D5 Local Unknown");

    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("D6:E6").values = [[1, 2]];
        sheet.getRange("D6").format.font.bold = true;
        context.workbook.worksheets.add("Brief").getRange("A1").values = [["x"]];
        await context.sync();
        context.workbook.worksheets.getItem("Brief").delete();
        await context.sync();
      }),
    );
    expect(await heard()).toEqual([
      "sheet D6:E6 Local ThisLocalAddin",
      "sheets D6:E6 Local ThisLocalAddin",
      "added Local",
      "sheets A1 Local ThisLocalAddin",
      "deleted Local",
    ]);

    await handlers.evaluate(async ({ handlers }) => {
      for (const handler of handlers) {
        handler.remove();
        await handler.context.sync();
      }
    });
    await workbench.type("Sheet1!D5", "8");
    expect(await heard()).toEqual([]);
  });

  it("edits tables and sheets", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.add("Contract");
        sheet.getRange("B2:C4").values = [
          ["Product", "Price"],
          ["APM", 10],
          ["Logs", 20],
        ];
        sheet.getRange("B6").values = [["below"]];
        const table = sheet.tables.add("B2:C4", true);
        table.name = "Prices";
        table.style = "TableStyleLight9";
        table.rows.add(1, [
          ["RUM", 15],
          ["CI", 16],
        ]);
        table.rows.add(undefined, [["Synthetics", 30]]);
        await context.sync();
        table.rows.getItemAt(0).delete();
        table.columns.getItem("Price").name = "Rate";
        await context.sync();
        const range = table.getRange().load("address,values");
        const header = table.getHeaderRowRange().load("values");
        const below = sheet.getRange("B7:B10").load("values");
        const second = table.rows.getItemAt(1).load("values,index");
        table.load("name,style");
        table.columns.load("items/name");
        table.rows.load("items/values,count");
        sheet.tabColor = "#FF8800";
        sheet.visibility = "Hidden";
        sheet.load("tabColor,visibility");
        const missing = [workbook.tables.getItemOrNullObject("None"), workbook.worksheets.getItemOrNullObject("None")];
        missing.forEach((item) => item.load("name"));
        await context.sync();
        const answer = {
          address: range.address,
          values: range.values,
          header: header.values,
          below: below.values,
          second: [second.index, second.values],
          rows: table.rows.items.length,
          style: table.style,
          columns: table.columns.items.map(({ name }) => name),
          tab: [sheet.tabColor, sheet.visibility],
          missing: missing.map(({ isNullObject }) => isNullObject),
        };
        sheet.visibility = "Visible";
        table.rows.deleteRowsAt(0, 4);
        const emptied = table.getRange().load("values");
        await context.sync();
        table.delete();
        sheet.delete();
        await context.sync();
        const gone = workbook.tables.getItemOrNullObject("Prices").load("name");
        await context.sync();
        return { ...answer, emptied: emptied.values, gone: gone.isNullObject };
      }),
    );
    expect(found).toEqual({
      address: "Contract!B2:C6",
      values: [
        ["Product", "Rate"],
        ["RUM", 15],
        ["CI", 16],
        ["Logs", 20],
        ["Synthetics", 30],
      ],
      header: [["Product", "Rate"]],
      below: [[""], ["below"], [""], [""]],
      second: [1, [["CI", 16]]],
      rows: 4,
      style: "TableStyleLight9",
      columns: ["Product", "Rate"],
      tab: ["#FF8800", "Hidden"],
      missing: [true, true],
      emptied: [
        ["Product", "Rate"],
        ["", ""],
      ],
      gone: true,
    });
  });

  it("keeps settings with the workbook", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.add("unit", { label: "GB", since: new Date(0) });
        settings.add("note", "first");
        settings.add("note", "second");
        const note = settings.getItem("note").load("key,value");
        await context.sync();
        const before = note.value as string;
        note.value = "third";
        settings.load("items/key,items/value");
        await context.sync();
        const all = settings.items.map(({ key, value }) => [
          key,
          key === "unit" ? (value as { since: Date }).since.getTime() : (value as string),
        ]);
        note.delete();
        const gone = settings.getItemOrNullObject("note").load("value");
        await context.sync();
        return { before, all, gone: gone.isNullObject };
      }),
    );
    expect(found).toEqual({
      before: "second",
      all: [
        ["unit", 0],
        ["note", "third"],
      ],
      gone: true,
    });
  });

  it("refuses what the add-in writes to a protected sheet", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Locked");
        sheet.getRange("A1:B2").values = [
          ["Unit", "Price"],
          ["GB", 1],
        ];
        const table = sheet.tables.add("A1:B2", true);
        sheet.protection.protect({ allowFormatCells: true }, "key");
        sheet.protection.load("protected,options");
        await context.sync();
        const codeOf = async (act: () => void) => {
          act();
          return context.sync().then(
            () => "none",
            (error: OfficeExtension.Error) => error.code,
          );
        };
        const codes = [
          await codeOf(() => (sheet.getRange("A2").values = [["TB"]])),
          await codeOf(() => table.rows.add(undefined, [["TB", 2]])),
          await codeOf(() => sheet.getRange("A2").clear()),
          await codeOf(() => (sheet.getRange("A2").format.columnWidth = 90)),
          await codeOf(() => (sheet.getRange("A2").format.font.bold = true)),
          await codeOf(() => sheet.protection.unprotect("wrong")),
          await codeOf(() => sheet.protection.unprotect("key")),
          await codeOf(() => table.rows.add(undefined, [["TB", 2]])),
        ];
        context.application.suspendScreenUpdatingUntilNextSync();
        const values = table.getRange().load("values");
        await context.sync();
        const { protected: wasProtected, options } = sheet.protection;
        sheet.delete();
        await context.sync();
        return { codes, values: values.values, wasProtected, options };
      }),
    );
    expect(found).toEqual({
      codes: [...Array<string>(4).fill("AccessDenied"), "none", "AccessDenied", "none", "none"],
      values: [
        ["Unit", "Price"],
        ["GB", 1],
        ["TB", 2],
      ],
      wasProtected: true,
      options: { allowFormatCells: true },
    });
  });

  it("tells the cell whose formula fills another", async () => {
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Spilled");
        sheet.getRange("B2").formulas = [['=DD.ALLOTMENT("APM Pro","Ingested Spans",{1;2;3},"monthly")']];
        await context.sync();
      }),
    );
    await workbench.settled();
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Spilled");
        const parents = ["B2", "B4", "B5", "B3:B4"].map((address) =>
          sheet.getRange(address).getSpillParentOrNullObject().load({ address: true }),
        );
        await context.sync();
        return parents.map((parent) => (parent.isNullObject ? null : parent.address));
      }),
    );
    expect(found).toEqual(["Spilled!B2", "Spilled!B2", null, null]);
  });

  it("adds no sheet to a workbook whose structure is protected", async () => {
    const found = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { protection, worksheets } = context.workbook;
        protection.protect("key");
        protection.load("protected");
        await context.sync();
        const isProtected = protection.protected;
        worksheets.add("Refused");
        const code = await context.sync().then(
          () => "none",
          (error: { code: string }) => error.code,
        );
        protection.unprotect("key");
        await context.sync();
        return [isProtected, code];
      }),
    );
    expect(found).toEqual([true, "AccessDenied"]);
    expect(await workbench.page.evaluate(() => window.workbench?.sheets())).not.toContain("Refused");
  });
});
