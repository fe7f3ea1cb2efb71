import type { ImportedRow } from "../../../src/datadog/rows";
import { describeImport } from "../../../src/workbook/import/describeImport";
import { fillTables, type Decisions } from "../../../src/workbook/import/fillTables";
import { choiceOf, offeredProducts } from "../../../src/workbook/import/productChoices";
import { costRow, usageRow } from "./rows";

const decisions: Decisions = { choices: new Map(), organizations: null, level: "organization", costType: null };
const fill = (rows: readonly ImportedRow[], other: Partial<Decisions> = {}) => {
  const filled = fillTables(rows, { ...decisions, ...other });
  return filled.ok ? filled.value.map(({ table, rows: lines }) => [table.name, ...lines]) : filled.message;
};
const host = usageRow({ key: "infra_hosts.host_count", product: null });

describe("products of Datadog's names", () => {
  it("a name of several tiers is written as itself until somebody chooses", () => {
    expect(fill([host])).toMatchObject([["DD_Usage", { 3: "infra_hosts.host_count" }]]);
    const choices = new Map([["infra_hosts.host_count", "Infrastructure Enterprise"]] as const);
    expect(fill([host], { choices })).toMatchObject([["DD_Usage", { 3: "Infrastructure Enterprise" }]]);
  });

  it("a choice holds for the other names of the same products, and for those alone", () => {
    const choices = new Map([["infra_host", "Infrastructure Pro Plus"]] as const);
    expect(choiceOf("infra_host_top99p", choices)).toBe("Infrastructure Pro Plus");
    expect(choiceOf("fargate.apm_fargate_count", choices)).toBeNull();
    expect(choiceOf("infra_hosts.apm_host_count", choices)).toBeNull();
    expect(choiceOf("infra_host", new Map([["infra_hosts.host_count", "Left out"]]))).toBeNull();
  });

  it("names that the catalog does not know are offered no product that is metered in other units than the API's", () => {
    expect(offeredProducts("infra_host")).toEqual(["Infrastructure Pro", "Infrastructure Pro Plus", "Infrastructure Enterprise"]); // prettier-ignore
    expect(offeredProducts("rum.browser_rum_units")).not.toContain("Ingested Logs");
    expect(offeredProducts("Ingested Logs, GB")).toContain("Ingested Logs");
  });

  it("two names of one product are refused until one is left out, or the product is chosen for both", () => {
    const rows = ["infra_hosts.container_count", "infra_hosts.container_count_excl_agent"].map((key) =>
      usageRow({ key, product: "Infrastructure Containers", unit: "containers" }),
    );
    expect(describeImport(rows, new Map()).keys.map(({ clashes }) => clashes)).toEqual([
      ["infra_hosts.container_count_excl_agent"],
      ["infra_hosts.container_count"],
    ]);
    expect(fill(rows)).toBe(
      "infra_hosts.container_count and infra_hosts.container_count_excl_agent stand for the same product, and would be added up. Leave all but one of them out, or choose the product for each.",
    );
    expect(fill(rows, { choices: new Map([["infra_hosts.container_count", "Left out"]]) })).toMatchObject([
      ["DD_Usage", { 8: "infra_hosts.container_count_excl_agent" }],
    ]);
    const both = rows.map(({ key }) => [key, "Infrastructure Containers"] as const);
    expect(fill(rows, { choices: new Map(both) })).toMatchObject([["DD_Usage", expect.anything(), expect.anything()]]);
  });
});

describe("what is written of an import", () => {
  it("the organizations that were chosen, and a sentence where nothing is left", () => {
    const rows = [usageRow(), usageRow({ organization: "Bank", organizationId: "bank1" })];
    expect(fill(rows, { organizations: new Set(["bank1"]) })).toMatchObject([["DD_Usage", { 1: "Bank" }]]);
    expect(fill(rows, { organizations: new Set() })).toBe(
      "No row is left to be written: choose at least one organization and product.",
    );
  });

  it("of a usage summary one level, never both", () => {
    const rows = [
      usageRow({ hour: null, organization: null, organizationId: null, level: "account", usage: 9 }),
      usageRow({ hour: null }),
    ];
    expect(describeImport(rows, new Map()).hasBothLevels).toBe(true);
    expect(fill(rows)).toMatchObject([["DD_Monthly_Usage", { 4: 3 }]]);
    expect(fill(rows, { level: "account" })).toMatchObject([["DD_Monthly_Usage", { 4: 9 }]]);
  });

  it("costs on their month, by days where they came so, and never of an unknown type", () => {
    expect(fill([costRow({ chargeType: "projected_on_demand", costType: "projected" })])).toEqual([
      ["DD_Cost", [46296, "", "Shop", "Acme", "APM", "Projected", "On-demand", 12.5, "shop1", "apm_host"]],
    ]);
    const days = [costRow(), costRow({ day: "2026-10-02" })];
    expect(fill(days)).toMatchObject([["DD_Cost", { 1: 46296 }, { 1: 46297 }]]);
    const untold = [costRow({ costType: null, chargeType: "total", day: null })];
    expect(fill(untold)).toBe(
      "The file does not say whether its costs are estimated, projected or historical. Choose it.",
    );
    expect(fill(untold, { costType: "estimated" })).toMatchObject([["DD_Cost", { 5: "Estimated", 6: "Total" }]]);
  });

  it("prices and names have no table", () => {
    const dimension = { month: null, dimension: "x", product: null, label: null, endpoint: null, keys: [] };
    expect(fill([dimension])).toContain("prices or names of Datadog's, for which there is no table");
    expect(fill([])).toBe("There are no rows to import.");
  });
});
