import type { UsageTable } from "../../src/bulk/clickhouse/connection";
import type { Result } from "../../src/engine/issue";
import { monthText, type Month } from "../../src/engine/month";
import { readStatementTerms } from "../../src/sheet/statement/readStatementTerms";
import { statement } from "../../src/sheet/statement/statement";
import { sentence, type Cell } from "../../src/sheet/result";
import { largeStatement, type LargeStatement } from "../../src/workbook/bulk/largeStatement";
import type { LargeUsage } from "../../src/workbook/bulk/largeUsage";
import { readClusterUsage } from "../../src/workbook/bulk/readClusterUsage";
import { account } from "../generator/account";
import { known } from "../known";
import { Cluster, hasClickHouse } from "./cluster";
import { careless, reader } from "./serverConfig";

const onLinux = hasClickHouse ? test : test.skip;
const month: Month = { year: 2026, month: 10 };
const { long, contract, allotments } = account({ products: 12, organizations: 5, hours: 744 });
const settings = [["Subscription option", "hourly"]];

let cluster: Cluster;
if (hasClickHouse) {
  beforeAll(async () => {
    cluster = await Cluster.start(3);
    const columns = "hour DateTime('UTC'), organization String, product String, usage Decimal(18, 6)";
    for (const node of [0, 1, 2]) {
      await cluster.run(node, `CREATE TABLE local_usage (${columns}) ENGINE = MergeTree ORDER BY (product, hour)`);
      await cluster.run(
        node,
        `CREATE TABLE dd_usage AS local_usage ENGINE = Distributed(dd, default, local_usage, cityHash64(organization, hour))`,
      );
    }
    const rows = long.slice(1).map(([hour, organization, product, usage]) => {
      const seconds = Math.round((Number(hour) - 25569) * 24) * 3600;
      return JSON.stringify([seconds, organization, product, usage]);
    });
    const insert = "INSERT INTO dd_usage SETTINGS distributed_foreground_insert = 1 FORMAT JSONCompactEachRow";
    await cluster.run(0, insert, rows.join("\n"));
    await cluster.run(
      0,
      `CREATE TABLE odd (hour DateTime64(3, 'UTC'), organization Nullable(String), product LowCardinality(String), usage Nullable(Float64),
       unit String, day Date, text String, half Float32) ENGINE = MergeTree ORDER BY hour`,
    );
    await cluster.run(0, "INSERT INTO odd FORMAT JSONCompactEachRow", odd.map((row) => JSON.stringify(row)).join("\n"));
  });
  afterAll(() => cluster.stop());
}

/** Rows that cannot be billed, each in its own product, and one that can. */
const odd = [
  ["2026-10-01 00:00:00", "Acme", "Infra Pro", 4, "hosts", "2026-10-01", "", 0],
  ["2026-10-01 01:00:00", null, "infra-pro", 2, "Hosts", "2026-10-01", "", 0],
  ["2026-10-01 00:00:00", "Acme", "Custom Events", -1, "", "2026-10-01", "", 0],
  ["2026-10-01 00:30:00", "Acme", "APM Pro", 1, "", "2026-10-01", "", 0],
  ["2026-10-01 00:00:00", "Acme", "Frobnication", 1, "", "2026-10-01", "", 0],
  ["2026-10-01 00:00:00", "Acme", "Ingested Logs", 1, "TB", "2026-10-01", "", 0],
  ["2026-11-01 00:00:00", "Acme", "Infra Pro", 1e-70, "", "2026-11-01", "", 0],
  ["2026-11-01 00:00:00", "Acme", "Infra Pro", 1e15, "", "2026-11-01", "", 0],
];

const names = { time: "hour", organization: "organization", account: null, product: "product", usage: "usage", unit: null }; // prettier-ignore
const table = (given: Partial<UsageTable> = {}): UsageTable => ({
  database: "default",
  table: "dd_usage",
  columns: names,
  perMonth: false,
  ...given,
});
const oddTable = (columns: Partial<UsageTable["columns"]> = {}, perMonth = false): UsageTable =>
  table({ table: "odd", columns: { ...names, unit: "unit", ...columns }, perMonth });

interface Asked {
  readonly of?: UsageTable;
  readonly user?: { readonly user: string; readonly password: string };
  readonly month?: Month;
  readonly timeout?: number;
  readonly lines?: unknown[][];
}
const noTerms: unknown[][] = [contract[0] as unknown[]];

async function read({
  of = table(),
  user = reader,
  month: asked = month,
  timeout = 60_000,
  lines = contract,
}: Asked = {}) {
  const options = { fetch, signal: new AbortController().signal, timeout };
  const connection = { address: cluster.address(0), ...user };
  return readClusterUsage({ connection, table: of, month: asked, terms: termsOf(lines), options });
}

const termsOf = (lines: unknown[][]) =>
  known(readStatementTerms(...([lines, allotments, settings, null] as Parameters<typeof readStatementTerms>))).terms;
const bill = (usage: LargeUsage, lines: unknown[][] = contract): LargeStatement =>
  largeStatement(termsOf(lines), [], usage);
const told = (result: Result<unknown>): string[] => (result.ok ? ["no issue"] : result.issues.map(sentence));

/** What DD.STATEMENT writes of the same table in cells. */
function inCells(): Cell[][] {
  const args = [long, contract, allotments, monthText(month), null, settings, null, null];
  const cells = statement(...(args as Parameters<typeof statement>));
  if (!cells.ok) throw new Error(cells.message);
  return cells.value;
}

onLinux(
  "usage on three shards comes to the statement of the same usage in cells, and its parts to the control totals",
  async () => {
    const shards = await Promise.all([0, 1, 2].map((node) => cluster.run(node, "SELECT count() FROM local_usage")));
    expect(shards.map(Number).every((rows) => rows > 1000)).toBe(true);
    expect(shards.reduce((sum, rows) => sum + Number(rows), 0)).toBe(long.length - 1);
    const { lines, control, isComplete } = bill(known(await read()));
    const cells = inCells();
    expect([lines.titles, ...lines.rows]).toEqual(cells.slice(0, -1));
    expect(isComplete).toBe(true);
    expect(control.rows.reduce((sum, [, rows]) => sum + Number(rows), 0)).toBe(long.length - 1);
  },
);

onLinux("what cannot be billed is a line that says why, with what the source says of it", async () => {
  const usage = known(await read({ of: oddTable(), lines: noTerms }));
  const { lines, parts } = bill(usage, noTerms);
  const notes = Object.fromEntries(lines.rows.map((row): [string, Cell | undefined] => [row[0] as string, row.at(-1)]));
  const rest = " Not in contract: no commitment, default option.";
  expect(notes).toEqual({
    "Infrastructure Pro": expect.stringMatching(/^contract has no line for "Infrastructure Pro"/) as string,
    "APM Pro": `default.odd (APM Pro of Acme) has 1 row between two full hours; average samples to hours first, in a view of the table.${rest}`,
    "Custom Events": `default.odd (Custom Events of Acme) has 1 row below 0, the lowest -1; give numbers of 0 or more, or NULL.${rest}`,
    "Ingested Logs": `default.odd (Ingested Logs of Acme) is in "TB"; Ingested Logs is metered in GB: convert the usage, or leave the unit blank.${rest}`,
    Frobnication: expect.stringMatching(/^default\.odd \(product\) is "Frobnication", which is not in the catalog/) as string,
  }); // prettier-ignore
  expect(
    parts()
      .rows.filter((row) => row[2] === "Infrastructure Pro")
      .map((row) => [row[1], row[3], row[4]]),
  ).toEqual([
    ["Acme", 1, 4],
    ["(blank)", 1, 2],
  ]);
});

onLinux("figures of months are billed as the month's", async () => {
  const lines = [contract[0] as unknown[], ["Infra Pro", "monthly", 1, "", 2, 10, "", ""]];
  const usage = known(await read({ of: oddTable({ time: "day" }, true), lines }));
  const line = bill(usage, lines).lines.rows.find(([name]) => name === "Infrastructure Pro");
  expect(line?.slice(1, 12)).toEqual(["monthly", "HWMP", 6, "hosts", 1, 0, 1, 5, 2, 50, 52]);
  expect(line?.at(-1)).toContain("2 figures of the month: added up.");
});

onLinux("a question that cannot be answered exactly is refused with a sentence", async () => {
  const wrong = { user: reader.user, password: "wrong" };
  const november: Month = { year: 2026, month: 11 };
  const refused: [Asked, RegExp][] = [
    [{ user: wrong }, /^ClickHouse refuses the user or the password \(516: /],
    [{ user: careless }, /^ClickHouse has a setting in the user's profile .*'skip_unavailable_shards'/],
    [{ of: table({ table: "nowhere" }) }, /^ClickHouse has no such table \(60: /],
    [{ of: table({ database: "none" }) }, /^ClickHouse has no such (table|database) \((60|81): /],
    [{ of: table({ columns: { ...names, usage: "used" } }) }, /^column of usage is "used", which default\.dd_usage does not have; its columns are "hour"/],
    [{ of: oddTable({ time: "text" }) }, /^column of time is "text", which is of the type String; hours are a DateTime/],
    [{ of: oddTable({ time: "day" }) }, /^column of time is "day", which is of the type Date; hours are a DateTime/],
    [{ of: oddTable({ usage: "half" }) }, /^column of usage is "half", which is of the type Float32; usage is a Decimal/],
    [{ of: oddTable(), month: november }, /^usage has figures of up to 70 decimals, .* ClickHouse adds up decimals of 76 digits/],
    [{ month: { year: 2030, month: 1 } }, /^default\.dd_usage has no rows of 2030-01; choose another month\.$/],
    [{ timeout: 0 }, /^ClickHouse has not answered within 0 seconds; /],
  ]; // prettier-ignore
  for (const [asked, expected] of refused) expect([asked, told(await read(asked))]).toEqual([asked, [expect.stringMatching(expected)]]); // prettier-ignore
});

onLinux(
  "with one node down there is an error and no figure, and again a bill where the table does not need it",
  async () => {
    await cluster.kill(2);
    expect(told(await read())).toEqual([
      expect.stringMatching(/^ClickHouse cannot reach one of its shards, whose usage would be missing \(279: /),
    ]);
    expect(told(await read({ of: oddTable() }))).toEqual(["no issue"]);
  },
);
