import { answer } from "../../src/functions/answer";
import { cellError } from "../functions";

const notAvailable = { error: "#N/A", message: "October has no rate." } as const;
const invalid = { error: "#VALUE!", message: "usage (row 2) is text." } as const;

test("a value is handed over as it is", () => {
  expect(answer({ ok: true, value: 0.3 })).toBe(0.3);
  expect(answer({ ok: true, value: "hourly" })).toBe("hourly");
});

test("an error of a cell stands in the spill with its sentence, and the other cells with their values", () => {
  const spill = answer({ ok: true, value: [["Product", "Cost"], ["APM Pro", notAvailable], [invalid, 0]] }); // prettier-ignore
  expect(spill).toEqual([
    ["Product", "Cost"],
    ["APM Pro", cellError("#N/A", notAvailable.message)],
    [cellError("#VALUE!", invalid.message), 0],
  ]);
  expect(spill.flat().filter((cell) => cell instanceof Error)).toMatchObject([{ code: "#N/A" }, { code: "#VALUE!" }]);
});

test.each([notAvailable, invalid])("the error of a whole result is thrown: %j", (error) => {
  expect(() => answer({ ok: false, ...error })).toThrow(
    expect.objectContaining({ code: error.error, message: error.message }) as Error,
  );
});
