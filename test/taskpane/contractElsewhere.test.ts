import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import ContractView from "../../src/taskpane/contract/contractView";

test.each(["elsewhere", "tooOld"] as const)("a host of the kind %s has no contract, and the view says so", (kind) => {
  const host = kind === "tooOld" ? { kind, missing: [] } : { kind };
  const markup = renderToStaticMarkup(
    createElement(ContractView, { host, active: true, show: () => undefined, views: [] }),
  );
  expect(markup).toBe("<p>The contract lives in a workbook. Open the pane from Excel to see it.</p>");
});
