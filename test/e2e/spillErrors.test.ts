import { Pane } from "./pane";
import { SavedFile } from "./savedFile";
import { close, open } from "./workbenchPage";

/** The part of office.js by which a function is given to Excel. */
interface Runtime {
  readonly Error: new (code: string, message: string) => Error;
  readonly ErrorCode: Readonly<Record<"invalidValue" | "notAvailable", string>>;
  associate(id: string, call: (search: unknown) => unknown[][]): void;
}

afterAll(close);

it("an error of one cell stands in the spill with its sentence, reaches formulas over it, and is kept in files", async () => {
  const workbench = await open();
  const { frame } = Pane.of(workbench);
  await frame.getByRole("tab").first().waitFor(); // the functions of the add-in are associated before
  await frame.evaluate(() => {
    const { CustomFunctions } = window as unknown as { CustomFunctions: Runtime };
    const { Error: ExcelError, ErrorCode } = CustomFunctions;
    CustomFunctions.associate("PRODUCTS", (search) => [
      ["Product", "Cost"],
      ["APM Pro", 2.5],
      ["DBM", search === "all" ? 1.5 : new ExcelError(ErrorCode.notAvailable, "DBM has no rate.")],
      [new ExcelError(ErrorCode.invalidValue, "Row 3 has no product."), ""],
    ]);
  });
  await workbench.write("A1", [["=DD.PRODUCTS(D1)", null, null, "some"]]);
  await workbench.write("F1", [["=SUM(B1:B4)"], ["=SUM(B1:B2)"], ["=ROWS(A1#)"], ["=IFERROR(B3,0)"]]);
  const spill = [
    ["Product", "Cost"],
    ["APM Pro", 2.5],
    ["DBM", { error: "#N/A", message: "DBM has no rate." }],
    [{ error: "#VALUE!", message: "Row 3 has no product." }, null],
  ];
  const formulas = [[{ error: "#N/A", message: "" }], [2.5], [4], [0]];
  const read = async () => [await workbench.read("A1:B4"), await workbench.read("F1:F4")];
  expect(await read()).toEqual([spill, formulas]);

  const file = new SavedFile(workbench, "spill-errors.xlsx");
  await file.save();
  const sheet = await file.part("xl/worksheets/sheet1.xml");
  const cell = (name: string) => new RegExp(`<c r="${name}"[^>]*>.*?</c>`).exec(sheet)?.[0];
  expect(cell("B3")).toMatch(/t="e".*<v>#N\/A<\/v>/);
  expect(cell("A4")).toMatch(/t="e".*<v>#VALUE!<\/v>/);
  expect(cell("F1")).toMatch(/t="e".*<f>SUM\(B1:B4\)<\/f><v>#N\/A<\/v>/);
  await file.reopen();
  expect(await read()).toEqual([spill, formulas]);

  await workbench.write("D1", [["all"]]);
  expect(await workbench.read("B3:B4")).toEqual([[1.5], [null]]);
  expect(await workbench.read("F1:F2")).toEqual([[4], [2.5]]);
  expect(await workbench.message("B3")).toBe("");
});
