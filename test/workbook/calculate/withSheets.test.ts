import { emptyDraft, type Draft } from "../../../src/workbook/calculate/draft";
import { withSheets } from "../../../src/workbook/calculate/withSheets";

const references = new Map([
  ["C2:C4", "Usage!$C$2:$C$4"],
  ["B1", "Usage!$B$1"],
  ["ApmHosts", "ApmHosts"],
]);

test("addresses get the sheet on which they were read", () => {
  const draft: Draft = {
    ...emptyDraft,
    usage: " C2:C4 ",
    month: "B1",
    product: { name: "IoT", usage: "C2:C4" },
    parents: { APM: { isChosen: true, usage: "C2:C4", commitment: "B1" }, IoT: { usage: "ApmHosts" } },
    terms: { IoT: { option: null, aggregation: null, commitment: "B1" } },
  };
  expect(withSheets(draft, references)).toEqual({
    ...draft,
    usage: "Usage!$C$2:$C$4",
    month: "Usage!$B$1",
    product: { name: "IoT", usage: "Usage!$C$2:$C$4" },
    parents: {
      APM: { isChosen: true, usage: "Usage!$C$2:$C$4", commitment: "Usage!$B$1" },
      IoT: { usage: "ApmHosts" },
    },
    terms: { IoT: { option: null, aggregation: null, commitment: "Usage!$B$1" } },
  });
});

test.each(["Usage!C2:C4", "ApmHosts", "Usage[Spans]", "2026-10", "A9"])("%s stays, and the draft with it", (text) => {
  const draft = { ...emptyDraft, usage: text, month: text };
  expect(withSheets(draft, references)).toBe(draft);
});
