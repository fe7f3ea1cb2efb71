import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { sites } from "../../../src/catalog/sites";
import { endpoints } from "../../../src/datadog/endpoints";
import { questions } from "../../../src/datadog/questions";
import { gateway, json, keys, own, stopAll } from "./gateway";

afterEach(stopAll);
const paths = Object.values(endpoints).map(({ path }) => path);

it("passes through the endpoints of the list, and the page lists them", async () => {
  const asked: string[] = [];
  const { ask } = await gateway({ settings: { keys } }, (address) => {
    asked.push(address);
    return Promise.resolve(json({}));
  });
  for (const path of paths) expect([path, (await ask(path)).status]).toEqual([path, 200]);
  expect(asked).toEqual(paths.map((path) => `https://api.datadoghq.eu${path}`));
  const page = readFileSync(resolve(__dirname, "../../../docs/gateway.md"), "utf8");
  expect([...page.matchAll(/`(\/api\/[^`]+)`/g)].map(([, path]) => path)).toEqual(paths);
});

it("sends keys to each of the nine sites, to the one that they are for", async () => {
  expect(sites).toHaveLength(9);
  for (const { site } of sites) {
    const asked: string[] = [];
    const { ask } = await gateway({ settings: { keys: { ...keys, site } } }, (address) => {
      asked.push(address);
      return Promise.resolve(json({}));
    });
    for (const other of sites)
      await ask("/api/v2/usage/projected_cost", { headers: { ...own, "X-Datadog-Site": other.site } });
    expect(asked).toEqual([`https://api.${site}/api/v2/usage/projected_cost`]);
    await stopAll();
  }
});

it("knows every parameter with which the add-in asks", async () => {
  const accounts = { connectedAccounts: true, view: "sub-org" } as const;
  const months = { from: "2026-01", to: "2026-10" } as const;
  const hours = { from: "2026-10-01T00", to: "2026-10-02T00", tagKeys: ["team", "env"] } as const;
  const all = [
    questions.estimatedCost({ month: "2026-10", ...accounts }),
    questions.estimatedCostByDay({ from: "2026-10-01", to: "2026-10-02", ...accounts }),
    questions.billableUsage({ month: "2026-10", ...accounts }),
    questions.hourlyUsage({ ...hours, ...accounts, families: ["all"], descendants: true }),
    questions.historicalCost({ ...months, ...accounts }),
    questions.projectedCost(accounts),
    questions.usageSummary({ ...months, ...accounts, organizations: true }),
    questions.hourlyAttribution({ ...hours, usageType: "infra_host_usage" }),
    questions.monthlyAttribution({ month: "2026-10", tagKeys: ["team"] }),
    questions.costAttribution({ month: "2026-10", tagKeys: ["team"] }),
    questions.activeBillingDimensions(),
    questions.billingDimensionMapping({ month: "2026-10", view: "all" }),
    questions.skus({ asOf: "2026-10-01" }),
  ];
  const { ask } = await gateway({ settings: { keys } }, () => Promise.resolve(json({})));
  for (const { endpoint, requests } of all)
    for (const request of requests) {
      const given = { ...request, ...(endpoint.cursor === null ? {} : { [endpoint.cursor]: "record-1" }) };
      const answer = await ask(`${endpoint.path}?${new URLSearchParams(given).toString()}`);
      expect([endpoint.path, answer.text]).toEqual([endpoint.path, "{}"]);
    }
});
