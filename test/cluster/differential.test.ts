import { Exact } from "../../src/engine/exact";
import { hoursInMonth, monthText, type Month } from "../../src/engine/month";
import { accountLines } from "../../src/sheet/statement/accountLines";
import { groupLines } from "../../src/sheet/statement/organizations";
import { readStatement, type StatementArguments } from "../../src/sheet/statement/statement";
import { lineCells, printed, type PrintedLine } from "../../src/sheet/statement/statementRows";
import { known } from "../known";
import { billBatch, inBatch, type BilledContract } from "./batch";
import { Cluster, hasClickHouse } from "./cluster";
import { drawContract, type DrawnContract } from "./contracts";
import { reader } from "./serverConfig";

const contracts = Number(process.env.FUZZ_RUNS ?? 1000);
/** A February, one of a leap year, and months of 31 and 30 days. */
const months: readonly Month[] = [
  { year: 2027, month: 2 },
  { year: 2028, month: 2 },
  { year: 2026, month: 10 },
  { year: 2026, month: 11 },
];
/** The same usage in each type of column that may hold it. */
const usageColumns = ["used_double", "used_decimal"] as const;

const onLinux = hasClickHouse ? test : test.skip;

let cluster: Cluster | undefined;
afterEach(() => cluster?.stop());

const clock = (month: Month, hour: number): string =>
  `${monthText(month)}-${String(1 + Math.floor(hour / 24)).padStart(2, "0")} ${String(hour % 24).padStart(2, "0")}:00:00`;

onLinux(
  `${contracts} random contracts: ClickHouse bills them as the sheet functions do, to the last digit`,
  async () => {
    cluster = await Cluster.start(1);
    await cluster.run(
      0,
      `CREATE TABLE usage (hour DateTime('UTC'), organization LowCardinality(String), account String, product String,
     used_double Nullable(Float64), used_decimal Nullable(Decimal(18, 6))) ENGINE = MergeTree ORDER BY hour`,
    );
    const drawn = new Map<number, DrawnContract>();
    for (let number = 0; number < contracts; number++) {
      const month = months[number % months.length] as Month;
      drawn.set(number, drawContract(number, month, hoursInMonth(month)));
    }
    const rows = [...drawn].flatMap(([number, { month, readings }]) =>
      readings.map(({ hour, organization, account, product, usage }) =>
        JSON.stringify([
          clock(month, hour),
          inBatch(number, organization),
          account,
          inBatch(number, product),
          usage,
          usage,
        ]),
      ),
    );
    await cluster.run(0, "INSERT INTO usage FORMAT JSONCompactEachRow", rows.join("\n"));
    const options = { fetch, signal: new AbortController().signal, timeout: 60_000 };
    const address = cluster.address(0);
    const billed = new Map<number, BilledContract>();
    for (const [place, month] of months.entries()) {
      const ofMonth = new Map([...drawn].filter(([, contract]) => contract.month === month));
      const columns = {
        time: "hour",
        organization: "organization",
        account: "account",
        product: "product",
        unit: null,
      };
      const usage = usageColumns[place % usageColumns.length] as string;
      const table = { database: "default", table: "usage", columns: { ...columns, usage }, perMonth: false };
      const ofBatch = await billBatch({ address, ...reader }, table, month, ofMonth, options);
      for (const [number, bill] of ofBatch) billed.set(number, bill);
    }
    for (const [number, contract] of drawn) {
      const { terms, usage } = billed.get(number) as BilledContract;
      const lines = accountLines(terms, usage);
      const ours = { lines: lines.map(printed), groups: groupLines(lines, usage) };
      const theirs = inSheet(contract);
      expect({ number, ...shown(ours) }).toEqual({ number, ...shown(theirs) });
      expect(inexact(ours.lines, theirs.lines)).toEqual([]);
    }
  },
  300_000,
);

interface Bill {
  readonly lines: readonly PrintedLine[];
  readonly groups: readonly { readonly name: string; readonly lines: readonly PrintedLine[] }[];
}

/** The bill of the same readings in cells. */
function inSheet({ month, readings, tables: [contract, allotments, settings] }: DrawnContract): Bill {
  const start = Date.UTC(month.year, month.month - 1) / 86_400_000 + 25569;
  const usage = [
    ["Hour", "Organization", "Account", "Product", "Usage"],
    ...readings.map(({ hour, organization, account, product, usage: figure }) => [
      start + hour / 24,
      organization,
      account,
      product,
      figure ?? "",
    ]),
  ];
  const args = [usage, contract, allotments, monthText(month), "Organization", settings, null];
  const { terms, months: found } = known(readStatement(...(args as StatementArguments)));
  const [of] = found;
  if (of === undefined) throw new Error("no month");
  const lines = accountLines(terms, of);
  return { lines: lines.map(printed), groups: groupLines(lines, of) };
}

/** Of the spellings of a name, which one is shown depends on the order of rows, and a cluster has none. */
const shown = ({ lines, groups }: Bill) => ({
  lines: lines.map(lineCells),
  groups: groups.map(({ name, lines: own }) => [name.toLowerCase(), own.map(lineCells)]),
});

/** Figures that differ beyond the digits of a cell. */
const inexact = (ours: readonly PrintedLine[], theirs: readonly PrintedLine[]): string[] =>
  ours.flatMap((line, index) => {
    const other = theirs[index];
    if (!line.computed.ok || other === undefined || !other.computed.ok) return [];
    const [a, b] = [line.computed.value.quantities, other.computed.value.quantities];
    return Object.entries(a).flatMap(([name, figure]: [string, Exact]) =>
      figure.compare(b[name as keyof typeof b]) === 0 ? [] : [`${line.name}: ${name}`],
    );
  });
