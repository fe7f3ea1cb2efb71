import { close, open } from "./workbenchPage";

afterAll(close);

test("cells that are selected by mouse as soon as the page is there are what office.js calls selected", async () => {
  const { page } = await open();
  const corners = [];
  for (const cell of ["B2", "C4"]) {
    const box = await page.evaluate((address) => window.workbench?.box(address), cell);
    if (!box) throw new Error(`${cell} is not in view.`);
    corners.push([box.x + box.width / 2, box.y + box.height / 2] as const);
  }
  const [from = [0, 0], to = [0, 0]] = corners;
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
  const frame = page.frame({ url: /taskpane\.html/ });
  const selected = await frame?.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }),
  );
  expect(selected).toBe("Sheet1!B2:C4");
});
