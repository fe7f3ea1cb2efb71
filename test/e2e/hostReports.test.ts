import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { Pane } from "./pane";
import { SavedFile } from "./savedFile";
import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
let frame: Frame;

beforeAll(async () => {
  workbench = await open();
  ({ frame } = Pane.of(workbench));
  await frame.waitForFunction(() => "Excel" in window);
});
afterAll(close);

const look = (address: string) => workbench.page.evaluate((cell) => window.workbench?.look(cell), address);

/** Conditional formats are worked out after the formulas of the cells. */
const shows = (address: string, fill: string | null) =>
  workbench.page.waitForFunction(([cell, color]) => window.workbench?.look(cell ?? "").fill === color, [address, fill]);

describe("what reports are made of", () => {
  it("rows grow with text that becomes larger or is wrapped, and no others", async () => {
    await workbench.write("A1", [
      ["Title"],
      ["next"],
      ["words that are wrapped within their cell, and go on"],
      ["last"],
    ]);
    const heights = await workbench.page.evaluate(() => {
      window.workbench?.format("A1", { fontSize: 30 });
      window.workbench?.format("A3", { wrap: true });
      return ["A1", "A2", "A3", "A4"].map((cell) => window.workbench?.box(cell).height ?? 0);
    });
    const [title = 0, plain = 0, wrapped = 0, last] = heights;
    expect([title > plain * 1.5, wrapped > plain * 1.5, last]).toEqual([true, true, plain]);
    await workbench.renew();
  });

  it("styles with names give cells their look, also when they change", async () => {
    const told = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const { styles, worksheets } = context.workbook;
        const sheet = worksheets.add("Report");
        styles.add("DD Title");
        styles.add("DD Total");
        const title = styles.getItem("DD Title");
        title.font.set({ name: "Arial", size: 16, bold: true, color: "#1B4F8A" });
        title.horizontalAlignment = "Left";
        const total = styles.getItem("DD Total");
        total.font.bold = true;
        total.fill.color = "#DDEBF7";
        total.numberFormat = "#,##0.00";
        const top = total.borders.getItem("EdgeTop");
        top.style = "Continuous";
        top.color = "#1B4F8A";
        total.borders.getItem("EdgeBottom").style = "Double";
        await context.sync();
        sheet.getRange("A1:B6").formulas = [
          ["Statement", ""],
          ["Share", "Cost"],
          [0.5, 10],
          [0.85, 20],
          [1.2, 30],
          ["Total", "=SUM(B3:B5)"],
        ];
        sheet.getRange("A1").style = "DD Title";
        sheet.getRange("A6:B6").style = "DD Total";
        sheet.getRange("A3:A5").numberFormat = [["0%"], ["0%"], ["0%"]];
        const note = sheet.getRange("A2:B2").format;
        note.indentLevel = 2;
        note.verticalAlignment = "Top";
        note.font.underline = "Single";
        note.borders.getItem("InsideVertical").style = "Dash";
        sheet.getRange("A3:B5").format.borders.getItem("EdgeLeft").set({ style: "Continuous", weight: "Medium" });
        sheet.activate();
        await context.sync();
        total.fill.color = "#E2F0D9";
        await context.sync();
        const ranges = ["A1", "A6:B6", "A5:A6", "C9"].map((address) => sheet.getRange(address).load({ style: true }));
        styles.load("items/name,items/builtIn");
        const known = [styles.getItemOrNullObject("dd total"), styles.getItemOrNullObject("DD Nothing")];
        const edge = sheet.getRange("A6:B6").format.borders.getItem("EdgeBottom").load("style,color,weight");
        const inner = sheet.getRange("A2:B2").format.load("indentLevel,verticalAlignment,horizontalAlignment");
        const left = sheet.getRange("A3:B5").format.borders.getItem("EdgeLeft").load("style,weight");
        await context.sync();
        return {
          styles: ranges.map(({ style }) => style),
          names: styles.items.map(({ name, builtIn }) => [name, builtIn]),
          missing: known.map(({ isNullObject }) => isNullObject),
          edge: [edge.style, edge.color, edge.weight],
          inner: [inner.indentLevel, inner.verticalAlignment, inner.horizontalAlignment],
          left: [left.style, left.weight],
        };
      }),
    );
    expect(told).toEqual({
      styles: ["DD Title", "DD Total", null, "Normal"],
      names: [["Normal", true], ["DD Title", false], ["DD Total", false]],
      missing: [false, true],
      edge: ["Double", "#000000", "Thick"],
      inner: [2, "Top", "Left"],
      left: ["Continuous", "Medium"],
    }); // prettier-ignore
    expect(await look("Report!A1")).toMatchObject({ fontName: "Arial", fontSize: 16, bold: true, color: "#1B4F8A" });
    expect(await look("Report!B6")).toMatchObject({ fill: "#E2F0D9", named: "DD Total", borders: { top: { line: "thin", color: "#1B4F8A" } } }); // prettier-ignore
    expect(await workbench.page.evaluate(() => window.workbench?.text("Report!B6"))).toEqual([["60.00"]]);
  });

  it("conditional formats follow the figures, the newest outranks the others, and clearing leaves the other cells", async () => {
    const told = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Report");
        const shares = sheet.getRange("A3:A5").conditionalFormats;
        const warn = shares.add("CellValue").cellValue;
        warn.rule = { formula1: "=0.8", operator: "GreaterThanOrEqual" };
        warn.format.fill.color = "#FFEB9C";
        const over = shares.add("CellValue");
        over.cellValue.rule = { formula1: "=1", operator: "GreaterThan" };
        over.cellValue.format.fill.color = "#FFC7CE";
        over.cellValue.format.font.color = "#9C0006";
        over.stopIfTrue = true;
        const row = sheet.getRange("B3:B5").conditionalFormats.add("Custom");
        row.custom.rule.formula = "=$A3>0.8";
        row.custom.format.font.bold = true;
        row.custom.format.fill.color = "#EEEEEE";
        const other = sheet.getRange("D1:D3").conditionalFormats.add("Custom");
        await context.sync();
        sheet.getRange("D1:D2").conditionalFormats.clearAll();
        const all = sheet.getRange("A1:F9").conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
        const count = shares.getCount();
        const rule = over.cellValue.load("rule");
        const again = shares.getItemAt(0).load("type");
        const place = row.getRange().load("address");
        const left = other.getRange().load("address");
        await context.sync();
        return {
          all: all.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
          count: count.value,
          rule: rule.rule,
          type: again.type,
          places: [place.address, left.address],
        };
      }),
    );
    expect(told).toEqual({
      all: [["Custom", 0, false], ["Custom", 1, false], ["CellValue", 2, true], ["CellValue", 3, false]],
      count: 2,
      rule: { operator: "GreaterThan", formula1: "=1" },
      type: "CellValue",
      places: ["Report!B3:B5", "Report!D3"],
    }); // prettier-ignore
    await shows("Report!A5", "#FFC7CE");
    expect((await look("Report!A5"))?.color).toBe("#9C0006");
    await shows("Report!A4", "#FFEB9C");
    await shows("Report!A3", null);
    await shows("Report!B4", "#EEEEEE");
    await shows("Report!B3", null);
    await workbench.screenshot("conditional-formats", "#work");
    await workbench.write("Report!A3", [[0.9]]);
    await shows("Report!A3", "#FFEB9C");
    await shows("Report!B3", "#EEEEEE");
  });

  it("a page is set up, panes are frozen, gridlines hidden, and a sheet keeps properties", async () => {
    const told = await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Report");
        const page = sheet.pageLayout;
        page.set({ orientation: "Landscape", paperSize: "A4", centerHorizontally: true });
        page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        page.setPrintArea("A1:B6");
        page.setPrintTitleRows("$2:$2");
        page.setPrintMargins("Inches", { left: 0.5, right: 0.5 });
        page.topMargin = 54;
        page.headersFooters.defaultForAllPages.set({ leftHeader: "DD Billing", centerHeader: "&A", rightFooter: "&P of &N" }); // prettier-ignore
        sheet.horizontalPageBreaks.add("A5");
        sheet.set({ showGridlines: false, tabColor: "#1B4F8A" });
        sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
        sheet.customProperties.add("DD Report", "Statement");
        await context.sync();
        page.load("orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin");
        const area = page.getPrintArea().load("address");
        const titles = page.getPrintTitleRowsOrNullObject().load("address");
        const columns = page.getPrintTitleColumnsOrNullObject();
        const texts = page.headersFooters.defaultForAllPages.load("leftHeader,centerHeader,rightFooter,leftFooter");
        const breaks = sheet.horizontalPageBreaks.getCount();
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        const mine = sheet.customProperties.getItemOrNullObject("dd report").load("value");
        const none = sheet.customProperties.getItemOrNullObject("other");
        sheet.load("showGridlines");
        await context.sync();
        return {
          page: [page.orientation, page.paperSize, page.zoom, page.centerHorizontally, page.leftMargin, page.topMargin],
          areas: [area.address, titles.address, columns.isNullObject, frozen.address],
          texts: [texts.leftHeader, texts.centerHeader, texts.rightFooter, texts.leftFooter],
          breaks: breaks.value,
          kept: [sheet.showGridlines, mine.value, none.isNullObject],
        };
      }),
    );
    expect(told).toEqual({
      page: ["Landscape", "A4", { horizontalFitToPages: 1, verticalFitToPages: 0 }, true, 36, 54],
      areas: ["Report!A1:B6", "Report!2:2", true, "Report!A1:A2"],
      texts: ["DD Billing", "&A", "&P of &N", ""],
      breaks: 1,
      kept: [false, "Statement", true],
    });
    expect(workbench.errors).toEqual([]);
  });

  it("files keep all of it", async () => {
    await workbench.page.evaluate(() => window.workbench?.addSheet("It's, &c"));
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("It's, &c").getRange("A1").values = [["x"]];
        context.workbook.worksheets.getItem("It's, &c").pageLayout.setPrintArea("A1:C3");
        await context.sync();
      }),
    );
    const state = () =>
      frame.evaluate(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Report").load("showGridlines,tabColor");
          const page = sheet.pageLayout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin");
          const areas = [page.getPrintArea(), page.getPrintTitleRowsOrNullObject(), sheet.freezePanes.getLocationOrNullObject()]; // prettier-ignore
          for (const area of areas) area.load("address");
          const other = context.workbook.worksheets.getItem("It's, &c").pageLayout.getPrintArea().load("address");
          const texts = page.headersFooters.defaultForAllPages.load("leftHeader,centerHeader,rightFooter");
          const breaks = sheet.horizontalPageBreaks.getCount();
          const mine = sheet.customProperties.load("items/key,items/value");
          const formats = sheet.getRange("A1:F9").conditionalFormats.load("items/type,items/stopIfTrue");
          await context.sync();
          const values = formats.items.filter(({ type }) => type === "CellValue").map(({ cellValue }) => cellValue.load("rule,format/fill/color,format/font/color")); // prettier-ignore
          const customs = formats.items.filter(({ type }) => type === "Custom").map(({ custom }) => custom.load("rule/formula,format/fill/color,format/font/bold")); // prettier-ignore
          const cells = ["A1", "A6:B6", "A3"].map((address) => sheet.getRange(address).load("style"));
          const title = context.workbook.styles.getItem("DD Title").load("numberFormat,horizontalAlignment");
          title.font.load("name,size,bold,color");
          const total = context.workbook.styles.getItem("DD Total").load("numberFormat");
          total.fill.load("color");
          const edges = ["EdgeTop", "EdgeBottom"].map((edge) =>
            total.borders.getItem(edge as "EdgeTop").load("style,color"),
          );
          const note = sheet.getRange("A2").format.load("indentLevel,verticalAlignment,columnWidth");
          await context.sync();
          return {
            sheet: [sheet.showGridlines, sheet.tabColor, note.columnWidth],
            page: [
              page.orientation,
              page.paperSize,
              page.zoom,
              page.centerHorizontally,
              page.leftMargin,
              page.topMargin,
            ],
            areas: [...areas, other].map(({ address }) => address),
            texts: [texts.leftHeader, texts.centerHeader, texts.rightFooter],
            kept: [breaks.value, mine.items.map(({ key, value }) => [key, value])],
            order: formats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue]),
            values: values.map(({ rule, format }) => [rule, format.fill.color, format.font.color]),
            customs: customs.map(({ rule, format }) => [rule.formula, format.fill.color, format.font.bold]),
            cells: cells.map(({ style }) => style),
            title: [title.font.name, title.font.size, title.font.bold, title.font.color, title.horizontalAlignment],
            total: [total.numberFormat, total.fill.color, ...edges.map(({ style, color }) => [style, color])],
            note: [note.indentLevel, note.verticalAlignment],
          };
        }),
      );
    const before = await state();
    expect(before.cells).toEqual(["DD Title", "DD Total", "Normal"]);
    const file = new SavedFile(workbench, "report.xlsx");
    await file.save();
    expect(await file.part("xl/workbook.xml")).toMatch(/name="_xlnm.Print_Titles"[^>]*>Report!\$2:\$2</);
    expect(await file.part("xl/workbook.xml")).toMatch(
      /name="_xlnm.Print_Area"[^>]*>'It(''|&apos;&apos;)s, &amp;c'!\$A\$1:\$C\$3</,
    );
    expect(await file.part("xl/styles.xml")).toMatch(/<cellStyle name="DD Total" xfId="2"/);
    const sheet = await file.part("xl/worksheets/sheet2.xml");
    expect(sheet).toMatch(
      /<conditionalFormatting sqref="A3:A5"><cfRule [^>]*operator="greaterThan"[^>]*><formula>1<\/formula>/,
    );
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToHeight="0"/);
    expect(sheet).toMatch(/<rowBreaks [^>]*><brk id="4"/);
    await file.reopen();
    expect(await state()).toEqual(before);
    await shows("Report!A5", "#FFC7CE");
  });

  it("another workbook is handed over as its file", async () => {
    const file = new SavedFile(workbench, "reports.xlsx");
    await file.save();
    const base64 = readFileSync(file.path).toString("base64");
    const download = workbench.page.waitForEvent("download");
    await frame.evaluate((text) => Excel.createWorkbook(text), base64);
    const handed = await download;
    expect(handed.suggestedFilename()).toBe("Book1.xlsx");
    expect(readFileSync(await handed.path()).equals(readFileSync(file.path))).toBe(true);
    const refused = await frame.evaluate(() => Excel.createWorkbook("bm8gd29ya2Jvb2s=").catch((error: { code: string }) => error.code)); // prettier-ignore
    expect(refused).toBe("InvalidArgument");
  });
});
