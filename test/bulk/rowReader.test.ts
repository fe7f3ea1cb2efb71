import fc from "fast-check";
import { readLines } from "../../src/bulk/reading/lines";
import { RowReader } from "../../src/bulk/delimited/rowReader";
import { readTitles } from "../../src/bulk/delimited/usageTitles";
import { Collector } from "../../src/bulk/usage/collector";
import { passFigures } from "../../src/bulk/reading/passFigures";
import { productAt } from "../../src/bulk/usage/productColumn";
import { seeded } from "../generator/account";
import { runs } from "../laws/cases";
import { october } from "./files";

const titles = "Organization,Hour,Region,Usage,Product";
const products = ["IoT", "Infra Pro", "Custom Events"];
const organizations = ["Bank", 'a "b", c', "Ünï", "two\nlines", "", " spaced ", "tail\r", "Bank of Acme"];

interface Row {
  readonly organization: number;
  readonly hour: number;
  readonly product: number;
  readonly units: number;
  readonly quotes: readonly boolean[];
}

const row: fc.Arbitrary<Row> = fc.record({
  organization: fc.nat(organizations.length - 1),
  hour: fc.nat(23),
  product: fc.nat(products.length - 1),
  units: fc.oneof(fc.nat(1000), fc.nat(2 ** 31 + 5), fc.maxSafeInteger().map(Math.abs)),
  quotes: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
});

const written = (text: string, quoted: boolean): string =>
  quoted || /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const hourText = (hour: number): string => `2026-10-01T${String(hour).padStart(2, "0")}`;

function lineOf({ organization, hour, product, units, quotes: [first = false, second = false, third = false] }: Row) {
  const cells = [written(organizations[organization] ?? "", first), hourText(hour), written("eu", third)];
  return [...cells, written(String(units / 1000), second), products[product]].join(",");
}

const newCollector = (): Collector =>
  new Collector({ month: october, groupBy: "Organization", choices: {}, admitted: null, room: 1e9 });

/** Reads the bytes cut into chunks at these places, as one segment or as those that begin and end at `cuts`. */
async function read(
  bytes: Uint8Array,
  chunks: readonly number[],
  cuts: readonly number[],
  collector = newCollector(),
): Promise<Collector> {
  const columns = readTitles(titles, "usage.csv");
  if (!columns.ok) throw new Error("titles");
  const places = [titles.length + 1, ...cuts, bytes.length];
  for (const [index, start] of places.slice(0, -1).entries()) {
    const offset = index === 0 ? start : start - 1;
    const reader = new RowReader(columns.value, collector);
    const end = places[index + 1] as number;
    await readLines(parts(bytes, offset, chunks), reader, { offset, start, end, isLineStart: index === 0 }, { onChunk: () => undefined, mostBytes: 1e9 }); // prettier-ignore
    expect(reader.refusal).toBe(null);
  }
  return collector;
}

/** Chunks of a megabyte at least are read at once: short ones are made long by what is read as blank lines. */
async function* parts(bytes: Uint8Array, offset: number, chunks: readonly number[]): AsyncGenerator<Uint8Array> {
  const ends = [...new Set(chunks.map((at) => offset + (at % (bytes.length - offset + 1))))].sort((a, b) => a - b);
  let from = offset;
  for (const end of [...ends, bytes.length]) {
    yield await Promise.resolve(bytes.subarray(from, end));
    from = end;
  }
}

/** What a plain splitting of the rows gives. */
function oracle(rows: readonly Row[]): Map<string, number> {
  const sums = new Map<string, bigint>();
  for (const { organization, product, units } of rows) {
    const name = (organizations[organization] ?? "").trim() || "(blank)";
    const key = `${name}, ${products[product]}`;
    sums.set(key, (sums.get(key) ?? 0n) + shortest(units / 1000));
  }
  return new Map([...sums].map(([key, sum]) => [key, Number(sum)] as const));
}

/** A thousandth of a number as its shortest decimal has it, in units of 10^-20. */
function shortest(figure: number): bigint {
  const [whole = "", part = ""] = figure.toString().split(".");
  return BigInt(whole + part.padEnd(20, "0"));
}

test("rows are what a plain splitting gives, wherever chunks and segments end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      async (rows, chunks, lineEnd, isEnded) => {
        const text = [titles, ...rows.map(lineOf)].join(lineEnd) + (isEnded ? lineEnd : "");
        const bytes = new TextEncoder().encode(text.replace(`${titles}\r`, titles));
        const plain = rows.every(({ organization }) => organizations[organization] !== "two\nlines");
        const cuts = plain ? [...new Set(chunks)].map((at) => titles.length + 2 + (at % (bytes.length - titles.length - 1))).sort((a, b) => a - b) : []; // prettier-ignore
        const collector = await read(bytes, chunks, cuts);
        expect(collector.rows).toBe(rows.length);
        expect(sumsOf(collector)).toEqual(oracle(rows));
        await read(bytes, chunks, cuts, collector); // now its texts are known
        expect(collector.rows).toBe(2 * rows.length);
        expect(sumsOf(collector)).toEqual(oracle([...rows, ...rows]));
      },
    ),
    { numRuns: Math.min(runs, 1000) },
  );
});

test("rows of thousands of organizations in any order are found by their names", async () => {
  const random = seeded(7);
  const names = Array.from(
    { length: 5000 },
    (_, index) => `${"org-".repeat(1 + (Math.floor(index / 100) % 40))}${index}`,
  );
  const rows = Array.from({ length: 20_000 }, () => ({ name: names[Math.floor(random() * names.length)] as string, units: Math.floor(random() * 1e6) })); // prettier-ignore
  const lines = rows.map(({ name, units }) => `${name},2026-10-01T05,eu,${units},IoT`);
  const bytes = new TextEncoder().encode([titles, ...lines, ""].join("\n"));
  const collector = await read(bytes, [1000, 200_000], []);
  const sums = new Map<string, number>();
  for (const { name, units } of rows) sums.set(name, (sums.get(name) ?? 0) + units);
  const { groups } = passFigures(collector, 744);
  expect(new Map(groups.map(({ group, sum }) => [group, sum]))).toEqual(sums);
});

/** The sums by organization and product, in units of 10^-20. */
function sumsOf(collector: Collector): Map<string, number> {
  const names = ["IoT", "Infrastructure Pro", "Custom Events"];
  const { groups } = passFigures(collector, 744);
  return new Map(groups.map(({ group, product, sum }) => [`${group}, ${products[names.indexOf(productName(product))]}`, Number(shortest20(sum))])); // prettier-ignore
}

const shortest20 = (figure: number | string): bigint => {
  const [whole = "", part = ""] = String(figure).split(".");
  return BigInt(whole + part.padEnd(20, "0"));
};
const productName = (index: number): string => productAt(index).name;
