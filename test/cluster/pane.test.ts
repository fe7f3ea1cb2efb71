import type { Frame } from "playwright-core";
import { Pane } from "../e2e/pane";
import { close, open, type WorkbenchPage } from "../e2e/workbenchPage";
import { Cluster, hasClickHouse } from "./cluster";
import { reader } from "./serverConfig";

const onLinux = hasClickHouse ? test : test.skip;

let cluster: Cluster;
/** Pages of another origin may ask it. */
let stranger: Cluster;
let workbench: WorkbenchPage;
let view: Pane;
let pane: Frame;

const contract = [
  ["Product", "Option", "Commitment", "Aggregation", "Committed rate", "On-demand rate", "Commitment mode", "Pooling"],
  ["APM Pro", "hourly", 10, null, 31, 0.05, null, null],
  ["Ingested Spans", "hourly", 0.3, null, 0.1, 0.2, null, null],
];
const allotments = [["Parent", "Child", "Monthly quantity", "Hourly quantity"], [null, null, null, null]]; // prettier-ignore
const settings = [["Name", "Value"], ["Currency", "USD"]]; // prettier-ignore
/** Datadog's three-hour example, in two organizations. */
const usage = [
  ["2026-10-01 00:00:00", "Bank", "APM Pro", "5"],
  ["2026-10-01 01:00:00", "Bank", "APM Pro", "15"],
  ["2026-10-01 02:00:00", "Shop", "APM Pro", "10"],
  ["2026-10-01 00:00:00", "Bank", "Ingested Spans", "2.5"],
  ["2026-10-01 01:00:00", "Shop", "Ingested Spans", "3"],
  ["2026-10-01 02:00:00", "Shop", "Ingested Spans", "2.054"],
];

if (hasClickHouse) {
  beforeAll(async () => {
    workbench = await open();
    view = Pane.of(workbench);
    pane = view.frame;
    [cluster, stranger] = await Promise.all([
      Cluster.start(2, new URL(workbench.page.url()).origin),
      Cluster.start(1, "https://another.example.com"),
    ]);
    const columns = "hour DateTime('UTC'), organization String, product String, usage Decimal(18, 6)";
    for (const node of [0, 1])
      await cluster.run(node, `CREATE TABLE local_usage (${columns}) ENGINE = MergeTree ORDER BY hour`);
    const distributed = "ENGINE = Distributed(dd, default, local_usage, toHour(hour, 'UTC'))";
    await cluster.run(0, `CREATE TABLE dd_usage AS local_usage ${distributed}`);
    const insert = "INSERT INTO dd_usage SETTINGS distributed_foreground_insert = 1 FORMAT JSONCompactEachRow";
    await cluster.run(0, insert, usage.map((row) => JSON.stringify(row)).join("\n"));
    await workbench.page.evaluate(() => window.workbench?.addSheet("Contract"));
    for (const [corner, cells] of Object.entries({ A4: contract, J4: allotments, O4: settings }))
      await workbench.write(`Contract!${corner}`, cells);
    await workbench.page.evaluate(() => {
      const named = { "Contract!A4:H6": "DD_Contract", "Contract!J4:M5": "DD_Allotments", "Contract!O4:P5": "DD_Settings" }; // prettier-ignore
      for (const [address, name] of Object.entries(named)) window.workbench?.addTable(address, name);
    });
    await view.choose("Large data");
    await pane.getByLabel("The usage is in").selectOption("clickHouse");
    await field("Address").fill(cluster.address(0));
    await field("User").fill(reader.user);
    await field("Password").fill("wrong");
    await field("Month").fill("2026-10");
  });
  afterAll(async () => {
    await close();
    await Promise.all([cluster.stop(), stranger.stop()]);
  });
}

const field = (name: string) => pane.getByRole("region", { name: "ClickHouse" }).getByLabel(name, { exact: true });
const press = async (name: string): Promise<string> => {
  await pane.getByRole("button", { name, exact: true }).click();
  const text = await view.told();
  await pane.getByRole("button", { name: "Close", exact: true }).click();
  return text;
};
const sheets = () =>
  pane.evaluate(() =>
    Excel.run(async ({ workbook: { worksheets } }) => {
      worksheets.load({ name: true });
      await worksheets.context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );

onLinux("the pane asks a server of another origin, and tells what it refuses", async () => {
  expect(await view.violationsInAllLooks()).toEqual([]);
  expect(await press("Test the connection")).toMatch(
    /^Nothing was changed\.\s*ClickHouse refuses the user or the password/,
  );
  await field("Password").fill(reader.password);
  expect(await press("Test the connection")).toBe(
    "ClickHouse answers dd_reader, and the table has hour (DateTime('UTC')), organization (String), product (String), usage (Decimal(18, 6)).",
  );
  expect(await sheets()).toHaveLength(2);
});

onLinux("the bill of the month is written as tables: lines, who used what, control totals", async () => {
  expect(await press("Bill the month")).toBe(
    "The bill of 2026-10 stands on “DD Large Statement 2026-10”, who used what on “DD Large Usage 2026-10”, and the control totals on “DD Large Control 2026-10”.",
  );
  const lines = await workbench.read("DD Large Statement 2026-10!A7:L8");
  // 744 hours of at least 10 hosts include more than three hours of spans could use, but each hour stands alone.
  expect(lines).toEqual([
    ["APM Pro", "hourly", "sum", 30, "host-hours", 10, 0, 7440, 5, 310, 0.25, 310.25],
    ["APM Ingested Spans", "hourly", "sum", 7.554, "GB", 0.3, 1529.79452054795, 1530.09452054795, 0.145205479452055, 0.03, 0.03, 0.06],
  ]); // prettier-ignore
  expect(await workbench.read("DD Large Control 2026-10!A2:G3")).toEqual([
    ["APM Pro", 3, 30, 30, 0, "hosts", "Equal"],
    ["APM Ingested Spans", 3, 7.554, 7.554, 0, "GB", "Equal"],
  ]);
  await view.choose("Large data");
  await view.pictures("large-data-clickhouse");
  await view.width(320);
  expect(await view.overflows()).toBe(false);
});

onLinux(
  "a server that does not name the pane's origin, and one with a shard down, give a sentence and no sheet",
  async () => {
    const before = await sheets();
    const stranger = await Cluster.start(1, "https://another.example.com");
    await field("Address").fill(stranger.address(0));
    expect(await press("Bill the month")).toMatch(
      /^Nothing was changed\.\s*ClickHouse cannot be reached at .* CORS headers/,
    );
    await field("Address").fill(cluster.address(0));
    await cluster.kill(1);
    expect(await press("Bill the month")).toMatch(/^Nothing was changed\.\s*ClickHouse cannot reach one of its shards/);
    expect(await sheets()).toEqual(before);
    expect(workbench.errors).toEqual([]);
    const kept = await pane.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain("dd_reader");
    expect(kept).not.toContain("spa"); // of the password
  },
);
