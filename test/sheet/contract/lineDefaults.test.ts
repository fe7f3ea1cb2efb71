import { checkContract } from "../../../src/sheet/contract/checkContract";
import type { LineCells } from "../../../src/sheet/contract/contractTables";
import { lineDefaults } from "../../../src/sheet/contract/lineDefaults";
import { publishedQuantity } from "../../../src/sheet/contract/publishedQuantity";
import { settingText } from "../../../src/sheet/contract/settingText";
import { readProduct } from "../../../src/sheet/readChoice";
import { contractCells } from "./contractCells";

function defaultsOf(cells: Partial<LineCells>) {
  const [line] = checkContract(contractCells([cells])).lines;
  if (!line?.terms || !line.option) throw new Error(JSON.stringify(line?.issues));
  return lineDefaults(line.terms, line.option.option);
}
const onlySummed = (name: string, kind: string) =>
  `only cumulative products that are summed pool over the billing period, and ${name} is ${kind}`;

test.each<[Partial<LineCells>, ReturnType<typeof lineDefaults>]>([
  [{ Product: "APM" }, { aggregation: "HWMP", commitmentMode: "per hour", pooling: onlySummed("APM", "concurrent") }],
  [
    { Product: "APM", Option: "hourly", Aggregation: "maximum", "Commitment mode": "after sum" },
    { aggregation: "sum", commitmentMode: "per hour", pooling: onlySummed("APM", "concurrent") },
  ],
  [
    { Product: "Ingested Spans", Option: "hourly", "Commitment mode": "per hour" },
    { aggregation: "sum", commitmentMode: "after sum", pooling: null },
  ],
  [
    { Product: "Ingested Spans", Option: "hourly", Aggregation: "average" },
    {
      aggregation: "sum",
      commitmentMode: "after sum",
      pooling: onlySummed("APM Ingested Spans", "not summed here"),
    },
  ],
])("%j: what holds where it does not say", (cells, defaults) => expect(defaultsOf(cells)).toEqual(defaults));

test("a product without an aggregation on its option has to say one", () =>
  expect(defaultsOf({ Product: "SNMP Traps", Option: "hourly", Aggregation: "sum" }).aggregation).toBeNull());

test.each([
  ["monthly", null, 150],
  ["hourly", null, 0.205479452054795],
  ["hourly", { always730: false, catalog: { year: 2028, month: 2 } }, 0.204918032786885],
  ["hourly", { always730: true, catalog: { year: 2028, month: 2 } }, 0.205479452054795],
] as const)("published for APM Pro and ingested spans, %s, settings %j: %s", (option, settings, quantity) => {
  const [parent, child] = [readProduct("APM Pro", ""), readProduct("Ingested Spans", "")];
  if (!parent.ok || !child.ok) throw new Error("No such product.");
  expect(publishedQuantity(parent.value, child.value, option, settings)).toEqual({ ok: true, value: quantity });
});

test("settings have one spelling each, whatever Excel made of them", () => {
  const { DD_Settings } = contractCells(
    [],
    [],
    [
      ["catalog ", 46327],
      ["Hours basis", 730],
      ["Currency", ""],
    ],
  );
  const texts = (["Catalog", "Hours basis", "Currency", "Subscription option"] as const).map((setting) =>
    settingText(DD_Settings, setting),
  );
  expect(texts).toEqual(["2026-11", "730", "", ""]);
});
