import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await open();
});
afterAll(close);

const evaluate = async (formula: string, values?: (string | number | boolean | null)[][]) =>
  (await workbench.evaluate([{ formula, ...(values && { inputs: [{ address: "A1", values }] }) }]))[0];

describe("recalculation", () => {
  it("calls only the functions that depend on the cell that changed, and no function twice with the same arguments", async () => {
    await workbench.write("A1", [[1], [2], [3]]);
    await workbench.write("B1", [['=DD.AGGREGATE(A1,"sum")'], ['=DD.AGGREGATE(A2,"sum")'], ["=DD.HWMP(A1:A3)"]]);
    const before = await workbench.calls();
    await workbench.write("A1", [[5]]);
    const after = await workbench.calls();
    expect((after["AGGREGATE"] ?? 0) - (before["AGGREGATE"] ?? 0)).toBe(1);
    expect((after["HWMP"] ?? 0) - (before["HWMP"] ?? 0)).toBe(1);
    expect(await workbench.read("B1:B3")).toEqual([[5], [2], [3]]);
    await workbench.page.evaluate(() => window.workbench?.recalculate());
    expect(await workbench.calls()).toEqual(after);
    await workbench.page.evaluate(() => window.workbench?.recalculateAll());
    expect((await workbench.calls())["AGGREGATE"]).toBe((after["AGGREGATE"] ?? 0) + 2);
    expect(await workbench.read("B1:B3")).toEqual([[5], [2], [3]]);
  });

  it("feeds one function's result to another", async () => {
    expect(await evaluate('=DD.COST(DD.AGGREGATE({1;2;3},"sum"),2)')).toBe(12);
    expect(await evaluate('=ROUND(SUM(DD.ALLOTMENT("APM Pro","Ingested Spans",A1:A2)),2)', [[1], [2]])).toBe(450);
  });

  it("spills, and gives the cells back when the spill shrinks", async () => {
    await workbench.write("D1", [["APM Pro"], ["=DD.ALLOTMENTS(D1)"]]);
    await workbench.write("P1", [["=ROWS(D2#)"], ["=COUNTA(D2:D40)"]]);
    const rows = await workbench.read("P1");
    expect(rows).toBeGreaterThan(1);
    expect(await workbench.read("P2")).toBe(rows);
    await workbench.write("D1", [["DBM"]]);
    const fewer = await workbench.read("P1");
    expect(fewer).toBeLessThan(Number(rows));
    expect(await workbench.read("P2")).toBe(fewer);
  });

  it("reads other sheets, names and columns of tables, also those that come after the formula", async () => {
    await workbench.write("R1", [['=DD.AGGREGATE(Usage[Spans],"sum")'], ['=DD.AGGREGATE(Readings,"maximum")']]);
    await workbench.page.evaluate(() => window.workbench?.addSheet("Raw data"));
    await workbench.write("'Raw data'!A1", [
      ["Spans", "Hosts"],
      [10, 1],
      [20, 2],
      [30, 4],
    ]);
    await workbench.page.evaluate(() => {
      window.workbench?.addTable("'Raw data'!A1:B4", "Usage");
      window.workbench?.setName("Readings", "'Raw data'!$B$2:$B$4");
    });
    await workbench.settled();
    await workbench.write("R3", [["=DD.AGGREGATE('Raw data'!A2:A4,\"sum\")"]]);
    expect(await workbench.read("R1:R3")).toEqual([[60], [4], [60]]);
    await workbench.write("'Raw data'!A2", [[11]]);
    expect(await workbench.read("R1:R3")).toEqual([[61], [4], [61]]);
  });

  it("takes a name for what it means now, also where the same formula was there before", async () => {
    const setName = (reference: string) =>
      workbench.page.evaluate((to) => window.workbench?.setName("Level", to), reference);
    await workbench.write("T1", [[3], [4], ["=Level*2"]]);
    await setName("Sheet1!$T$1");
    expect(await workbench.read("T3")).toBe(6);
    await workbench.write("T3", [[null]]);
    await setName("Sheet1!$T$2");
    await workbench.settled();
    await workbench.write("T3", [["=Level*2"]]);
    expect(await workbench.read("T3")).toBe(8);
  });

  it("passes a whole column with its million rows", async () => {
    expect(await evaluate('=DD.AGGREGATE(A:A,"sum")', [[1], [2], [null], [4]])).toBe(7);
  });

  it.each([0, "", null] as const)("passes blank cells as %p", async (blank) => {
    await workbench.page.evaluate((value) => window.workbench?.setBlankCell(value), blank);
    expect(await evaluate("=DD.AVERAGE(A1:A4)", [[2], [null], [null], [6]])).toBe(2);
  });

  it("hands errors in a range to the function, and shows an error given for a text without a call", async () => {
    const range = await evaluate('=DD.AGGREGATE(A1:A2,"sum")', [[1], ["=1/0"]]);
    expect(range).toEqual({ error: "#VALUE!", message: expect.stringContaining("#DIV/0!") as string });
    const before = await workbench.calls();
    expect(await evaluate("=DD.AGGREGATE({1;2},A1)", [["=1/0"]])).toEqual({ error: "#DIV/0!", message: "" });
    expect(await workbench.calls()).toEqual(before);
  });

  it("runs hundreds of formulas at once", async () => {
    const cases = Array.from({ length: 300 }, (_case, hosts) => ({
      formula: '=DD.ALLOTMENT("APM Pro","Ingested Spans",A1,"monthly")',
      inputs: [{ address: "A1", values: [[hosts]] }],
    }));
    expect(await workbench.evaluate(cases)).toEqual(cases.map((_case, hosts) => hosts * 150));
  });
});
