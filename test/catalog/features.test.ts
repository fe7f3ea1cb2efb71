import { features, partnerEndpoints, partnerPermissions } from "../../src/catalog/features";
import { sites } from "../../src/catalog/sites";
import { sources } from "../../src/catalog/sources";
import { apiKeys } from "../../src/catalog/apiKeys";
import { apiUnits } from "../../src/catalog/apiUnits";
import { products } from "../../src/catalog/products";
import { familySpellings, usageFamilies } from "../../src/catalog/usageFamilies";
import { endpoints } from "../../src/datadog/endpoints";

test("a partner admin organization has 4 of the 11 features; of the others, its customers find 6 in their own organization", () => {
  const lacking = features.filter(({ partner }) => !partner);
  expect(features.map(({ feature }) => feature)).toHaveLength(11);
  expect(features.filter(({ direct }) => direct)).toHaveLength(11);
  expect(lacking.map(({ feature, customerFinds }) => [feature, customerFinds])).toEqual([
    ["Cost attribution", "Plan & Usage"],
    ["Usage attribution", "Plan & Usage"],
    ["Product-specific usage tables", "Plan & Usage > Usage Details"],
    ["Datadog costs in Cloud Cost Management", "Cloud Cost Management > Datadog Costs"],
    ["Plan and Billing History tabs", "Plan & Usage"],
    ["Bill Overview", null],
    ["Usage Notifications tab", "Plan & Usage"],
  ]);
  expect(features.filter(({ partner, customerFinds }) => partner && customerFinds !== null)).toEqual([]);
});

test("every row has a source that was read on a day", () => {
  for (const { source } of [...features, ...sites, ...usageFamilies, ...apiUnits])
    expect(sources[source].read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("the endpoints of the partner page are imported, with their customers' organizations", () => {
  const imported = Object.values(endpoints).filter(({ connectedAccounts }) => connectedAccounts !== null);
  expect(imported.map(({ path }) => path)).toEqual([...partnerEndpoints]);
  expect(partnerPermissions).toEqual(["billing_read", "usage_read"]);
});

test("the usage types of the catalog's products are those of the families", () => {
  const known = new Set<string>(
    usageFamilies.flatMap(({ family, usageTypes }) => usageTypes.map((name) => `${family}.${name}`)),
  );
  const keys = apiKeys.flatMap(({ hourly }) => hourly as readonly string[]);
  expect(keys.filter((key) => !known.has(key))).toEqual(["infra_hosts.container_count_excl_agent"]);
  expect(new Set(usageFamilies.map(({ family }) => family)).size).toBe(usageFamilies.length);
  for (const family of Object.values(familySpellings)) expect(usageFamilies.map((row) => row.family)).toContain(family);
});

test("products that share a key are counted in the same unit", () => {
  const units = new Map<string, Set<string>>();
  for (const { product, dimension, hourly, billable, summary, attribution } of apiKeys)
    for (const key of [...dimension, ...hourly, ...billable, ...summary, ...attribution]) {
      const unit = products.find(({ name }) => name === product)?.unit ?? "";
      units.set(key, (units.get(key) ?? new Set()).add(unit));
    }
  expect([...units].filter(([, of]) => of.size > 1)).toEqual([]);
});

test("a unit of the API converts into a unit of a product", () => {
  for (const { unit } of apiUnits) expect(products.some((product) => product.unit === unit)).toBe(true);
});
