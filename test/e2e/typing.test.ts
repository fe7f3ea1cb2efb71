import { close, open, type WorkbenchPage } from "./workbenchPage";

let workbench: WorkbenchPage;
const keyboard = () => workbench.page.keyboard;
const formula = (cell: string) => workbench.page.evaluate((address) => window.workbench?.formula(address), cell);
/** Ends an entry once no list is left that Enter would choose from. */
const enter = async (): Promise<void> => {
  await workbench.page.getByRole("listbox").filter({ visible: true }).first().waitFor({ state: "hidden" });
  await workbench.press("Enter");
};

beforeAll(async () => {
  workbench = await open();
});
afterAll(close);

describe("by keyboard", () => {
  it("computes the example of three hours, and again when a cell changes", async () => {
    for (const [index, hosts] of [5, 15, 10].entries()) await workbench.type(`B${index + 2}`, String(hosts));
    for (const [index, spans] of [2.5, 3, 2.054].entries()) await workbench.type(`C${index + 2}`, String(spans));
    const typed = '=DD.ONDEMAND(C2:C4,"Ingested Spans","hourly",0.3,{"APM Pro",10},B2:B4)';
    await workbench.type("E2", typed);
    expect(await formula("E2")).toBe(typed);
    expect(await workbench.read("E2")).toBe(0.145205479452055);
    await workbench.type("C2", "3.5");
    expect(await workbench.read("E2")).toBe(1.14520547945205);
    await workbench.type("C2", "2.5");
    expect(await workbench.read("E2")).toBe(0.145205479452055);
  });

  it("completes the name of a function, and the values of an argument", async () => {
    await workbench.select("E6");
    await keyboard().type("=DD.ON", { delay: 10 });
    await workbench.page.getByText("DEMAND", { exact: true }).first().waitFor();
    await keyboard().press("Tab");
    await workbench.page.getByText("parentUsage").first().waitFor();
    await keyboard().type("C2:C4,", { delay: 10 });
    const values = workbench.page.getByRole("listbox", { name: "Values for this argument" });
    await values.waitFor();
    await keyboard().type('"ingested s', { delay: 10 });
    await values.getByRole("option", { selected: true }).filter({ hasText: "APM Ingested Spans" }).waitFor();
    await workbench.screenshot("values-of-an-argument");
    await keyboard().press("Tab");
    await values.waitFor({ state: "hidden" });
    await keyboard().type(",", { delay: 10 });
    await values.waitFor();
    await keyboard().press("ArrowDown");
    await keyboard().press("ArrowDown");
    await keyboard().press("Enter");
    await values.waitFor({ state: "hidden" });
    await keyboard().type(',,{"APM Pro",10},B2:B4)', { delay: 10 });
    await enter();
    expect(await formula("E6")).toBe('=DD.ONDEMAND(C2:C4,"APM Ingested Spans","hourly",,{"APM Pro",10},B2:B4)');
    expect(await workbench.read("E6")).toBe(0.445205479452055);
  });

  it("picks a value with the mouse, and closes the list with Escape", async () => {
    await workbench.select("E8");
    await keyboard().type("=DD.AGGREGATE(C2:C4,", { delay: 10 });
    const values = workbench.page.getByRole("listbox", { name: "Values for this argument" });
    await values.waitFor();
    await values.getByRole("option", { name: "maximum" }).click();
    await keyboard().type(")", { delay: 10 });
    await enter();
    expect(await workbench.read("E8")).toBe(3);
    await workbench.select("E9");
    await keyboard().type("=DD.AGGREGATE(C2:C4,", { delay: 10 });
    await values.waitFor();
    await keyboard().press("Escape");
    await values.waitFor({ state: "hidden" });
    await keyboard().type('"sum")', { delay: 10 });
    await enter();
    expect(await workbench.read("E9")).toBe(7.554);
  });

  it("shows the sentence of an error beside the cell and in the line below the grid", async () => {
    await workbench.type("G2", '=DD.ALLOTMENT("APM Por","Ingested Spans")');
    expect(await workbench.message("G2")).toContain('"APM Por"');
    await workbench.select("G2");
    const status = workbench.page.getByRole("status");
    await status.filter({ hasText: "G2" }).waitFor();
    expect(await status.textContent()).toContain('#VALUE!  parent is "APM Por"');
    const box = (await workbench.page.locator("#grid canvas").last().boundingBox()) ?? { x: 0, y: 0 };
    const cell = await workbench.page.evaluate(() => window.workbench?.box("G2"));
    expect(cell).toBeDefined();
    await workbench.page.mouse.move(box.x + 20, box.y + 300);
    await workbench.page.mouse.move((cell?.x ?? 0) + 10, (cell?.y ?? 0) + 10, { steps: 5 });
    const popup = workbench.page.locator("#cell-message");
    await popup.waitFor();
    expect(await popup.textContent()).toBe(await workbench.message("G2"));
    await workbench.screenshot("message-of-an-error");
    await workbench.type("G2", '=DD.ALLOTMENT("APM Pro","Ingested Spans")');
    expect(await workbench.message("G2")).toBe("");
    expect(await workbench.read("G2")).toBe(150);
  });

  it("leaves no error that nothing caught", () => {
    expect(workbench.errors).toEqual([]);
  });
});
