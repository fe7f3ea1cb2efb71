import type { Site } from "../../catalog/sites";
import { fail, ok, type Result } from "../../engine/issue";
import { merged, type Imported } from "../imported";
import type { Question } from "../questions";
import type { ImportedRow } from "../rows";
import { attempt, headersFor, type Call, type Fetch, type Wait } from "./attempt";

export interface ClientOptions {
  readonly fetch: Fetch;
  readonly wait: Wait;
  /** Where the gateway is: "" for the server of the page. It has Datadog's paths, and adds the keys. */
  readonly gateway: string;
  readonly site: Site;
  /** Milliseconds until an answer has to be there as a whole. */
  readonly timeout?: number;
  /** How often a request is sent before its fault stands. */
  readonly attempts?: number;
}

export interface Progress {
  /** Requests that are done, of all that are known to come, and the rows so far. Pages are requests of which none is known. */
  readonly done: number;
  readonly of: number;
  readonly rows: number;
  /** Why nothing happens for so many seconds; null while it goes on. */
  readonly waiting: { readonly seconds: number; readonly reason: "rateLimited" | "unavailable" } | null;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface AskOptions<R extends ImportedRow> extends ReadOptions {
  /**
   * The requests that are finished, by their addresses: what stands there is not asked for again, and every request that is
   * finished is added. A run that broke off is resumed by asking the same question with the same map.
   */
  readonly finished?: Map<string, Imported<R>>;
}

export interface Client {
  /** All rows of a question, or none and why. Rejects only when it is aborted. */
  readonly ask: <R extends ImportedRow>(question: Question<R>, options?: AskOptions<R>) => Promise<Result<Imported<R>>>;
  /**
   * Hands on page after page and keeps none of them, so that an answer of any length needs the memory of one page. What was
   * handed on before a fault is not the whole: who takes it has to let go of it. Rows that stand in two pages come twice.
   */
  readonly read: <R extends ImportedRow>(
    question: Question<R>,
    take: (page: Imported<R>) => void,
    options?: ReadOptions,
  ) => Promise<Result<{ readonly pages: number; readonly rows: number }>>;
}

/** A client of Datadog's Usage Metering API behind our gateway. It has no keys, no clock and no state. */
export function createClient({ fetch, wait, gateway, site, timeout = 60_000, attempts = 5 }: ClientOptions): Client {
  async function answerTo(call: Call, signal: AbortSignal, told: (waiting: Progress["waiting"]) => void) {
    for (let sent = 1; ; sent++) {
      const outcome = await attempt(call, fetch, wait, signal);
      if (outcome.kind === "json") return ok(outcome.json);
      const { issue } = outcome;
      if (outcome.kind === "final" || sent >= attempts) return { ok: false, issues: [issue] } as const;
      const reason = issue.code === "rateLimited" ? issue.code : "unavailable";
      const seconds = outcome.seconds ?? (reason === "rateLimited" ? 5 : 1) * 2 ** (sent - 1);
      told({ seconds, reason });
      await wait(seconds * 1000, signal).finally(() => signal.throwIfAborted());
      told(null);
    }
  }

  const addressOf = (path: string, query: Readonly<Record<string, string>>): string =>
    `${gateway}${path}?${new URLSearchParams(query).toString()}`;

  /** The pages of one request. */
  async function readPages<R extends ImportedRow>(
    { endpoint }: Question<R>,
    request: Readonly<Record<string, string>>,
    take: (page: Imported<R>) => void,
    signal: AbortSignal,
    tell: (waiting: Progress["waiting"]) => void,
  ): Promise<Result<null>> {
    const { title, path, convert, cursor } = endpoint;
    const seen = new Set<string>();
    for (let query = request; ;) {
      tell(null);
      const call = { address: addressOf(path, query), title, headers: headersFor(site), timeout };
      const answer = await answerTo(call, signal, tell);
      if (!answer.ok) return answer;
      const page = convert(answer.value);
      if (!page.ok) return page;
      take(page.value);
      const { next } = page.value;
      if (next === null || cursor === null) return ok(null);
      if (seen.has(next)) return fail("unknownFormat", title, "gives the same page twice", "try again");
      seen.add(next);
      query = { ...request, [cursor]: next };
    }
  }

  return {
    async ask<R extends ImportedRow>(
      question: Question<R>,
      { signal = new AbortController().signal, onProgress, finished = new Map() }: AskOptions<R> = {},
    ) {
      const { endpoint, requests, keep } = question;
      const { title, path, check } = endpoint;
      const known: Map<string, Imported<R>> = finished;
      const asked = requests.map((request) => ({ request, address: addressOf(path, request) }));
      const before = asked.flatMap(({ address }) => known.get(address) ?? []);
      let rows = before.reduce((sum, part) => sum + part.rows.length, 0);
      for (const { request, address } of asked) {
        if (known.has(address)) continue;
        const pages: Imported<R>[] = [];
        const take = (page: Imported<R>): void => {
          pages.push(page);
          rows += page.rows.length;
        };
        const done = asked.filter((one) => known.has(one.address)).length;
        const tell = (waiting: Progress["waiting"]): void => onProgress?.({ done, of: requests.length, rows, waiting });
        const read = await readPages(question, request, take, signal, tell);
        if (!read.ok) return read;
        const part = merged(pages, title);
        if (!part.ok) return part;
        known.set(address, part.value);
      }
      const parts = asked.flatMap(({ address }) => known.get(address) ?? []);
      const whole = merged(parts, title);
      if (!whole.ok) return whole;
      const notices = [...whole.value.notices, ...check(whole.value)];
      return ok({ ...whole.value, rows: whole.value.rows.filter(keep), notices });
    },
    async read<R extends ImportedRow>(
      question: Question<R>,
      take: (page: Imported<R>) => void,
      { signal = new AbortController().signal, onProgress }: ReadOptions = {},
    ) {
      const { requests, keep } = question;
      let [pages, rows] = [0, 0];
      for (const [done, request] of requests.entries()) {
        const handOn = (page: Imported<R>): void => {
          const kept = page.rows.filter(keep);
          pages++;
          rows += kept.length;
          take({ ...page, rows: kept });
        };
        const tell = (waiting: Progress["waiting"]): void => onProgress?.({ done, of: requests.length, rows, waiting });
        const read = await readPages(question, request, handOn, signal, tell);
        if (!read.ok) return read;
      }
      return ok({ pages, rows });
    },
  };
}
