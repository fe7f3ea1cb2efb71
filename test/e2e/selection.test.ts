import { Pane } from "./pane";
import { close, open } from "./workbenchPage";

afterAll(close);

test("cells that are selected by mouse as soon as the page is there are what office.js calls selected", async () => {
  const workbench = await open();
  await workbench.drag("B2", "C4");
  const selected = await Pane.of(workbench).frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }),
  );
  expect(selected).toBe("Sheet1!B2:C4");
});
