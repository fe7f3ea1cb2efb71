import { decimal, Exact } from "../../engine/exact";
import { fail, ok, type Result } from "../../engine/issue";
import { hoursInMonth, monthText, type Month } from "../../engine/month";
import { addReadings, type Reading } from "../../engine/reading";
import type { Figure } from "../cube/seriesFigures";
import type { Progress } from "../progress";
import type { ReadingOptions } from "../usage/collector";
import { productAt, productCount } from "../usage/productColumn";
import type { PlacedProblem } from "../usage/place";
import type { Counts } from "../usage/snapshot";
import type { Told } from "../worker/messages";
import type { OpenPort, Port } from "../worker/port";
import type { LargeReading, ProductReading, ReadingProblem } from "./largeReading";
import type { OpenedFile } from "./openFile";
import type { PassFigures, ProductHours } from "./passFigures";
import { runPass, type Pass, type PassRequest, type PositionOf } from "./runPass";

export interface LargeFiles {
  readonly files: readonly OpenedFile[];
  readonly month: Month;
  readonly choices: Readonly<Record<string, string>>;
  /** The hours that watermarks are taken over, where they are not those of the month. */
  readonly elapsedHours: number | null;
  readonly memory: number;
  readonly workers: number;
  readonly open: OpenPort;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** More passes than this take longer than loading the usage into a database. */
const mostPasses = 8;

/** Reads files of any size into what a bill needs; in several passes where the readings of all groups have no room. */
export async function readLargeFiles(request: LargeFiles): Promise<Result<LargeReading>> {
  const ports = new Set<Port>();
  const aborted = new Promise<Result<never>>((resolve) => {
    const end = (): void => {
      for (const port of ports) port.end();
      resolve(fail("refused", "the reading", "was cancelled", "start it again"));
    };
    if (request.signal.aborted) end();
    request.signal.addEventListener("abort", end, { once: true });
  });
  try {
    const result = await Promise.race([readAll(request, ports), aborted]);
    if (!result.ok) for (const port of ports) port.end();
    return result;
  } catch (error) {
    for (const port of ports) port.end();
    return fail("unavailable", "the reading", `broke off (${String(error)})`, "start it again; with fewer files it needs less memory"); // prettier-ignore
  }
}

async function readAll(request: LargeFiles, ports: Set<Port>): Promise<Result<LargeReading>> {
  const { files, month, elapsedHours } = request;
  const groupBy = files.some(({ hasOrganizations }) => hasOrganizations) ? "Organization" : "Account";
  const options = { month, groupBy, choices: request.choices, admitted: null } as const;
  const pass = passOf(request, ports, options);
  const first = await pass(null);
  if (!first.ok) return first;
  const span = elapsedHours ?? hoursInMonth(month);
  const { figures, counts } = await first.value.port.ask({ ask: "figures", span });
  const plan = planPasses(counts, figures, request);
  if (!plan.ok) return plan;
  const all = [figures];
  let last: Pass = first.value;
  for (const admitted of plan.value) {
    end(last.port, ports);
    const next = await pass(admitted);
    if (!next.ok) return next;
    last = next.value;
    all.push((await last.port.ask({ ask: "figures", span })).figures);
  }
  if (counts.rows === 0) return fail("noData", "the files", "have no rows of usage", "give files with usage");
  const products = addUpPasses(all);
  if (counts.last === 0 && counts.problems.length === 0) {
    const others = counts.otherMonths.map(([one]) => one).sort();
    return fail("noData", "month", `is ${monthText(month)}`, `the files have rows of ${others.join(", ")}`);
  }
  const isOnePass = all.length === 1;
  return ok({
    month,
    groupedBy: groupBy,
    files: files.map(({ name }) => name),
    rows: counts.rows,
    passes: all.length,
    last: counts.last,
    products,
    groups: all.flatMap((one) =>
      one.groups.map(({ group, product, hours, sum, maximum, watermark }) => ({
        group,
        product: productAt(product),
        hours,
        sum: Exact.of(sum),
        maximum: Exact.of(maximum),
        watermark: Exact.of(watermark),
      })),
    ),
    control: counts.control.map(({ product, rows, sum }) => ({
      product: productAt(product),
      rows,
      sum: Exact.of(sum),
    })),
    problems: counts.problems.map((problem) => problemOf(problem, first.value.positionOf)),
    otherMonths: [...counts.otherMonths].sort(([a], [b]) => (a < b ? -1 : 1)),
    notBilled: [...counts.notBilled].sort(([a], [b]) => (a < b ? -1 : 1)),
    async hoursOf(product, group) {
      if (!isOnePass) {
        end(last.port, ports);
        const again = await pass([group.toLowerCase()]);
        if (again.ok) last = again.value;
      }
      const index = Array.from({ length: productCount }, (_, at) => at).find((at) => productAt(at) === product);
      const hours = index === undefined ? [] : await last.port.ask({ ask: "hours", product: index, group });
      return hours.map(toReading);
    },
    close: () => end(last.port, ports),
  });
}

function end(port: Port, ports: Set<Port>): void {
  port.end();
  ports.delete(port);
}

/** A pass of some groups, or of all that there is room for; its progress is that of the files. */
function passOf(
  { files, memory, workers, open, onProgress }: LargeFiles,
  ports: Set<Port>,
  options: Omit<ReadingOptions, "room">,
): (admitted: readonly string[] | null) => Promise<Result<Pass>> {
  const hours = hoursInMonth(options.month);
  const isCompressed = files.some((file) => file.isCompressed);
  const bytesInAll = isCompressed ? null : files.reduce((sum, { file }) => sum + file.size, 0);
  return (admitted) => {
    let [bytes, rows] = [0, 0];
    const groups = new Set<string>();
    const products = new Set<number>();
    const seen = new Uint8Array(hours);
    const onTold = (told: Told): void => {
      bytes += told.bytes;
      rows += told.rows;
      for (const group of told.newGroups) groups.add(group.toLowerCase());
      for (const product of told.products) products.add(product);
      for (const [hour, one] of told.seen.entries()) if (one) seen[hour] = 1;
      const missingHours = seen.reduce((missing, one) => missing + (one ? 0 : 1), 0);
      onProgress({ bytes, bytesInAll, rows, organizations: groups.size, products: products.size, missingHours });
    };
    const onRestart = (): void => {
      [bytes, rows] = [0, 0];
    };
    const request: PassRequest = {
      files,
      options: { ...options, admitted },
      memory,
      workers,
      open,
      onTold,
      onRestart,
      ports,
    };
    return runPass(request);
  };
}

/** The groups of the passes that follow the first, in lower case. */
function planPasses(counts: Counts, figures: PassFigures, { month, memory }: LargeFiles): Result<string[][]> {
  const left = [...counts.leftOut].sort();
  if (left.length === 0) return ok([]);
  const products = Math.max(1, counts.control.length);
  const wholeGroup = products * hoursInMonth(month) * Float64Array.BYTES_PER_ELEMENT;
  const atOnce = Math.max(1, Math.floor(memory / wholeGroup));
  const passes = Math.ceil(left.length / atOnce);
  if (passes + 1 > mostPasses) {
    const groups = left.length + new Set(figures.groups.map(({ group }) => group)).size;
    return fail(
      "tooLarge",
      "the files",
      `have ${groups} organizations with ${products} products in ${monthText(month)}, more than ${mostPasses} readings of them would hold`,
      "load them into ClickHouse and let it add them up (docs/large-data.md)",
    );
  }
  return ok(Array.from({ length: passes }, (_, pass) => left.slice(pass * atOnce, (pass + 1) * atOnce)));
}

function addUpPasses(passes: readonly PassFigures[]): ProductReading[] {
  const byProduct = new Map<number, { readings: (Reading | undefined)[]; repeated: number }>();
  for (const { product, readings, repeated } of passes.flatMap((one): readonly ProductHours[] => one.products)) {
    const before = byProduct.get(product);
    const added = readings.map(toReading);
    if (before === undefined) byProduct.set(product, { readings: added, repeated });
    else {
      before.repeated += repeated;
      before.readings = before.readings.map((reading, hour) => sumOf(reading, added[hour]));
    }
  }
  return [...byProduct].map(([product, sums]) => ({ product: productAt(product), ...sums }));
}

const sumOf = (a: Reading | undefined, b: Reading | undefined): Reading | undefined =>
  a === undefined ? b : b === undefined ? a : addReadings(a, b);

const toReading = (figure: Figure | null): Reading | undefined =>
  figure === null ? undefined : typeof figure === "number" ? figure : decimal(figure);

function problemOf({ product, name, first, count, groups }: PlacedProblem, positionOf: PositionOf): ReadingProblem {
  const { place, column, code, received, expected } = first;
  const { name: file, row } = positionOf(place.segment, place.row);
  const path = `${file} (row ${row}${column === null ? "" : `, ${column}`})`;
  return { product: product === null ? null : productAt(product), name, first: { code, path, received, expected }, count, groups }; // prettier-ignore
}
