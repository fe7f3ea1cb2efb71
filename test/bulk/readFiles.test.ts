import type { LargeReading } from "../../src/bulk/reading/largeReading";
import { portHere, type Port } from "../../src/bulk/worker/port";
import { packed, readFiles, readWell, sentencesOf } from "./files";

const titles = "Hour,Organization,Product,Usage";
const file = (...rows: string[]): string => [titles, ...rows].join("\n");

/** The hours that have a reading, by group and product. */
async function hours(reading: LargeReading): Promise<Record<string, Record<number, string>>> {
  const found: Record<string, Record<number, string>> = {};
  for (const { group, product } of reading.groups) {
    const readings = await reading.hoursOf(product, group);
    found[`${group}, ${product.name}`] = Object.fromEntries(
      [...readings.entries()].flatMap(([hour, one]) => (one === undefined ? [] : [[hour, String(one)]])),
    );
  }
  return found;
}

test("columns in any order, other columns, a byte order mark, CRLF, quotes and every delimiter say the same", async () => {
  const expected = { "Bank, Infrastructure Pro": { 0: "4", 25: "2.5" }, 'Shop "A", Custom Events': { 743: "1200" } };
  const variants = [
    file('2026-10-01T00,Bank,Infra Pro,4', '2026-10-02 01:00,Bank,Infra Pro,2.50', '2026-10-31T23:00:00+00:00,"Shop ""A""",Custom Events,1200'), // prettier-ignore
    '\ufeff"Usage";Region;"Hour";PRODUCT;organization\r\n4;eu;2026-10-01T00;infra pro hosts;Bank\r\n\r\n2.5;us;46297.0416666667;Infra Pro;" Bank "\r\n1.2e3;;2026-10-31T23;custom events;"Shop ""A"""\r\n', // prettier-ignore
    'Organization\tHour\tProduct\tUsage\nBank\t2026-10-01T00\tInfra Pro\t 4 \nBank\t2026-10-02T01\tInfra Pro\t+2.5\nShop "A"\t2026-10-31T23\tCustom Events\t1200.000\n', // prettier-ignore
  ];
  for (const variant of variants) expect(await hours(await readWell([["usage.csv", variant]]))).toEqual(expected);
});

test("gzip, several files and JSON lines add up, and bytes of the API are GB", async () => {
  const record = (organization: string, usageType: string, value: number | null) =>
    JSON.stringify({ type: "usage_timeseries", attributes: { org_name: organization, timestamp: "2026-10-01T02:00:00+00:00", product_family: usageType.split(".")[0], measurements: [{ usage_type: usageType.split(".")[1], value }] } }); // prettier-ignore
  const answer = JSON.stringify({ data: [JSON.parse(record("Bank", "logs.billable_ingested_bytes", 1_500_000_001)) as unknown] }); // prettier-ignore
  const pretty = JSON.stringify({ data: [JSON.parse(record("Shop", "infra_hosts.aws_host_count", 3)) as unknown] }, null, 2); // prettier-ignore
  const lines = [answer, record("Bank", "iot.iot_device_count", null), '{"Hour":"2026-10-01T03","Organization":"Bank","Product":"IoT","Usage":7}'].join("\n"); // prettier-ignore
  const reading = await readWell([
    ["a.csv.gz", packed(file("2026-10-01T00,Bank,IoT,1", "2026-10-01T03,Bank,IoT,0.25"))],
    ["b.jsonl", lines],
    ["c.json", pretty],
  ]);
  expect(await hours(reading)).toEqual({
    "Bank, IoT": { 0: "1", 3: "7.25" },
    "Bank, Ingested Logs": { 2: "1.500000001" },
  });
  expect(reading.products.map(({ product, repeated }) => [product.name, repeated])).toEqual([["IoT", 1], ["Ingested Logs", 0]]); // prettier-ignore
  expect(reading.notBilled).toEqual([["infra_hosts.aws_host_count", 1]]);
});

test("a wide file has a column for each product", async () => {
  const wide = ["organization;Infra Pro;HOUR;IoT;;infra pro hosts;Custom Events", '"Bank, A";4;2026-10-01T00;"0.25";x;1;', "Shop;;2026-10-02T01:00;many;y;;12345678901234567890.5", "Shop;1;2026-09-30T23;2;;3;4"]; // prettier-ignore
  const reading = await readWell([["long.csv", file("2026-10-01T00,Shop,IoT,5")], ["wide.csv", wide.join("\r\n")]]); // prettier-ignore
  expect(await hours(reading)).toEqual({
    "Bank, A, Infrastructure Pro": { 0: "5" },
    "Bank, A, IoT": { 0: "0.25" },
    "Bank, A, Custom Events": {},
    "Shop, Infrastructure Pro": {},
    "Shop, IoT": { 0: "5" },
    "Shop, Custom Events": { 25: "12345678901234567890.5" },
  });
  expect([reading.rows, reading.otherMonths]).toEqual([4, [["2026-09", 1]]]);
  expect(reading.problems.map(({ name, first, count }) => [name, first.path, first.received, count])).toEqual([["IoT", "wide.csv (row 3, IoT)", 'is the text "many"', 1]]); // prettier-ignore
});

test("in a wide file a name that is no product is a problem of its column", async () => {
  const row = "2026-10-01T00,Bank,1,2";
  const reading = await readWell([["a.csv", `Hour,Organization,Infra Pro,Region\n${row}\n${row}\n`]]);
  const told = reading.problems.map(({ name, first, count }) => [name, `${first.path} ${first.received}`, count]);
  expect(told).toEqual([["Region", 'a.csv (row 2, Region) is "Region", which is not in the catalog', 2]]);
  expect(await sentencesOf([["a.csv", `Hour,IoT,iot\n${row}`]])).toEqual(['a.csv has the column "iot" more than once; rename all but one.']); // prettier-ignore
  expect(await sentencesOf([["a.csv", `Hour,Product,IoT\n${row}`]])).toEqual([expect.stringMatching(/^a\.csv has no column "Usage" \(found: "Hour", "Product", "IoT"\); give a file/)]); // prettier-ignore
  expect(await sentencesOf([["a.csv", `Hour,Infra Pro,IoT\n${row}`]])).toEqual(["a.csv (row 2) has more columns than the 3 titles; quote a text that has the delimiter in it."]); // prettier-ignore
});

test("figures with more digits than a scaled number has are kept to the last one, and so is their sum", async () => {
  const rows = ["2026-10-01T00,B,IoT,123456789012345", "2026-10-01T01,B,IoT,0.123456789012345", "2026-10-01T02,B,IoT,12345678901234567890.5", "2026-10-01T02,B,IoT,1e-20", "2026-10-01T03,B,IoT,9007199254740991", "2026-10-01T03,B,IoT,9007199254740991"]; // prettier-ignore
  const reading = await readWell([["usage.csv", file(...rows)]]);
  expect(await hours(reading)).toEqual({
    "B, IoT": {
      0: "123456789012345",
      1: "0.123456789012345",
      2: "12345678901234567890.50000000000000000001",
      3: "18014398509481982",
    },
  });
  const [control] = reading.control;
  expect(control?.rows).toBe(6);
  expect(control?.sum.n.toFixed()).toBe("12363816756533062217.62345678901234500001");
  expect(reading.groups[0]?.sum.n.toFixed()).toBe(control?.sum.n.toFixed());
});

test("a bad row is a problem of its product with its file and row, and blank is open", async () => {
  const rows = ["2026-10-01T00,Bank,IoT,", "2026-10-01T01,Bank,IoT,-2", "2026-10-01T02,Shop,IoT,many", "noon,Bank,Infra Pro,3", "2026-10-01T00,Bank,Magic,3", "2026-10-01T01,Bank,Magic,3", "2026-09-30T23,Bank,IoT,3"]; // prettier-ignore
  const reading = await readWell([
    ["first.csv", file("2026-10-01T00,Bank,APM Pro,1")],
    ["second.csv", file(...rows)],
  ]);
  const told = reading.problems.map(({ name, first, count, groups }) => [name, `${first.path} ${first.received}`, count, [...groups]]); // prettier-ignore
  expect(told).toEqual([
    ["IoT", "second.csv (row 3, Usage) is -2", 2, ["Bank", "Shop"]],
    ["Infrastructure Pro", 'second.csv (row 5, Hour) is the text "noon", which is no hour', 1, ["Bank"]],
    ["Magic", 'second.csv (row 6, Product) is "Magic", which is not in the catalog', 2, ["Bank"]],
  ]);
  expect(reading.otherMonths).toEqual([["2026-09", 1]]);
  expect(reading.rows).toBe(8);
  expect(await hours(reading)).toEqual({ "Bank, APM Pro": { 0: "1" }, "Bank, IoT": {} });
});

test("what is no usage is refused with the file and row", async () => {
  const row = "2026-10-01T00,Bank,IoT,1";
  expect(await sentencesOf([["a.csv", file(row, "2026-10-01T01,Bank,IoT")]])).toEqual(["a.csv (row 3) has 3 of the 4 columns of the titles; give every row all of them."]); // prettier-ignore
  expect(await sentencesOf([["a.csv", file(row, "2026-10-01T01,Ba,nk,IoT,1")]])).toEqual(["a.csv (row 3) has more columns than the 4 titles; quote a text that has the delimiter in it."]); // prettier-ignore
  expect(await sentencesOf([["a.csv", file('2026-10-01T00,"Bank,IoT,1')]])).toEqual(["a.csv (row 2) has a quote that is not closed; close it."]); // prettier-ignore
  expect(await sentencesOf([["a.csv", "Month,Product,Usage\n2026-10,IoT,1"]])).toEqual(['a.csv has no column "Hour" (found: "Month", "Product", "Usage"); figures of a month fit a sheet: import them as a table.']); // prettier-ignore
  expect(await sentencesOf([["a.csv", ""]])).toEqual([expect.stringMatching(/^a\.csv is empty;/)]);
  expect(await sentencesOf([["a.csv", file("2026-09-30T00,Bank,IoT,1")]])).toEqual(["month is 2026-10; the files have rows of 2026-09."]); // prettier-ignore
  expect(await sentencesOf([["a.csv", titles]])).toEqual([
    expect.stringMatching(/^a\.csv has no row below its titles;/),
  ]);
  expect(await sentencesOf([["a.xlsx", "PK\u0003\u0004"]])).toEqual([expect.stringMatching(/^a\.xlsx is a ZIP file/)]);
  expect(await sentencesOf([["a.gz", packed(file(row)).subarray(0, 40)]])).toEqual([expect.stringMatching(/^a\.gz .*cannot be unpacked/)]); // prettier-ignore
  expect(await sentencesOf([["a.jsonl", '{"data":[]}\n{"data"']])).toEqual([expect.stringMatching(/^a\.jsonl \(row 2\) is no JSON;/)]); // prettier-ignore
  expect(await sentencesOf([["a.csv", Buffer.from(`${titles}\n2026-10-01T00,B\xe4r,IoT,1\n`, "latin1")]])).toEqual([expect.stringMatching(/^a\.csv \(row 2\) has text that is not UTF-8;/)]); // prettier-ignore
  expect(await sentencesOf([["a.csv", file(row, "")], ["b.csv", "Hour,Product,Usage,usage\n"]])).toEqual([expect.stringMatching(/^b\.csv has the column "Usage" more than once/)]); // prettier-ignore
});

test("a name that stands for several products is one once it was chosen", async () => {
  const rows = file("2026-10-01T00,Bank,infra_hosts.host_count,4");
  const asked = await readWell([["usage.csv", rows]]);
  expect(asked.problems.map(({ name, first }) => [name, first.code])).toEqual([["infra_hosts.host_count", "ambiguousProduct"]]); // prettier-ignore
  const chosen = await readWell([["usage.csv", rows]], { choices: { "infra_hosts.host_count": "Infrastructure Pro" } });
  expect(await hours(chosen)).toEqual({ "Bank, Infrastructure Pro": { 0: "4" } });
});

test("several workers and several passes give what one worker gives in one", async () => {
  const rows: string[] = [];
  for (let hour = 0; hour < 48; hour++)
    for (let organization = 0; organization < 40; organization++)
      for (const product of ["IoT", "Infra Pro", "Custom Events"])
        rows.push(`2026-10-0${1 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, "0")},o${organization},${product},${hour * organization + 0.125}`); // prettier-ignore
  const files = [["a.csv", file(...rows.slice(0, 3000))], ["b.csv", file(...rows.slice(3000))], ["c.csv", file("2026-10-01T00,o7,IoT,1")]] as const; // prettier-ignore
  const one = await readWell(files);
  const [expected, repeated] = [await hours(one), one.products.map((product) => product.repeated)];
  expect(repeated).toEqual([1, 0, 0]);
  const two = await readWell(files, { workers: 3 });
  expect(await hours(two)).toEqual(expected);
  expect(two.products.map((product) => product.repeated)).toEqual(repeated);
  /** Room for no block beyond the first of each worker: the 120 series need none, 4,000 would. */
  const many = [...Array(2000).keys()].map((organization) => `2026-10-01T00,m${organization},IoT,${organization}`);
  const narrow = await readWell([...files, ["d.csv", file(...many)]], { memory: 6e6 });
  expect(narrow.passes).toBeGreaterThan(1);
  expect(narrow.groups.length).toBe(40 * 3 + 2000);
  expect(narrow.groups.find(({ group }) => group === "m1999")?.sum.toNumber()).toBe(1999);
  for (const { product, sum } of narrow.control) {
    const { readings } = narrow.products.find((one) => one.product === product) ?? { readings: [] };
    expect(readings.reduce<number>((total, one) => total + Number(one ?? 0), 0)).toBe(sum.toNumber());
  }
  expect(await sentencesOf([...files, ["d.csv", file(...many)]], { memory: 60_000 })).toEqual([
    expect.stringMatching(/^the files have \d+ organizations with 3 products in 2026-10, more than 8 readings of them would hold; load them into ClickHouse/), // prettier-ignore
  ]);
});

test("a group is spelled as its first row has it, whichever worker is done first", async () => {
  const spellings = ["Shop", "BANK", "bank", "Bank"];
  const files = spellings.map((name, index) => [`${index}.csv`, file(`2026-10-01T0${index},${name},IoT,1`)] as const);
  for (const slow of [0, 1]) {
    let opened = 0;
    const open = (): Port => {
      const [port, isSlow] = [portHere(), opened++ === slow];
      const ask: Port["ask"] = async (question, onTold) => {
        if (isSlow && question.ask === "read") await new Promise((resolve) => setTimeout(resolve, 50));
        return port.ask(question, onTold);
      };
      return { ...port, ask };
    };
    const { groups } = await readWell(files, { workers: 2, open });
    expect(groups.map(({ group, sum }) => [group, sum.toNumber()])).toEqual([["Shop", 1], ["BANK", 3]]); // prettier-ignore
  }
});

test("a document of the API may come in many chunks", async () => {
  const hour = (index: number): string => new Date(Date.UTC(2026, 9, 1, index)).toISOString();
  const data = Array.from({ length: 744 }, (_, index) => ({ type: "usage_timeseries", attributes: { org_name: "Bank", timestamp: hour(index), product_family: "iot", measurements: [{ usage_type: "iot_device_count", value: index }] } })); // prettier-ignore
  const reading = await readWell([["usage.json", JSON.stringify({ data }, null, 2)]]);
  expect(reading.groups.map(({ sum }) => sum.toNumber())).toEqual([(743 * 744) / 2]);
});

test("a reading that is cancelled is no result", async () => {
  const controller = new AbortController();
  controller.abort();
  const result = await readFiles([["a.csv", file("2026-10-01T00,Bank,IoT,1")]], { signal: controller.signal });
  expect(result).toMatchObject({ ok: false, issues: [{ received: "was cancelled" }] });
});

test("where a page may not run WebAssembly, the reading says what allows it", async () => {
  const { Module } = WebAssembly;
  class Refused {
    constructor() {
      throw new WebAssembly.CompileError("unsafe-eval is not an allowed source of script");
    }
  }
  await jest.isolateModulesAsync(async () => {
    const fresh = await import("./files");
    WebAssembly.Module = Refused as unknown as typeof Module;
    try {
      expect(await fresh.sentencesOf([["usage.csv", file("2026-10-01T00,Bank,Infra Pro,4")]])).toEqual([
        "the reading broke off (Error: WebAssembly is refused: the server's Content-Security-Policy needs 'wasm-unsafe-eval'); start it again; with fewer files it needs less memory.",
      ]);
    } finally {
      WebAssembly.Module = Module;
    }
  });
});
