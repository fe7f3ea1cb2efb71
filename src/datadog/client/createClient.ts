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

export interface Client {
  /** All rows of a question, or none and why. Rejects only when it is aborted. */
  readonly ask: <R extends ImportedRow>(question: Question<R>, options?: ReadOptions) => Promise<Result<Imported<R>>>;
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

  /** Every page of every request, one after the other; `take` says how many rows it took. */
  async function readAll<R extends ImportedRow>(
    { endpoint, requests }: Question<R>,
    take: (page: Imported<R>) => number,
    { signal = new AbortController().signal, onProgress }: ReadOptions = {},
  ): Promise<Result<{ readonly pages: number; readonly rows: number }>> {
    const { title, path, convert, cursor } = endpoint;
    let [pages, rows] = [0, 0];
    for (const [done, request] of requests.entries()) {
      const tell = (waiting: Progress["waiting"]): void => onProgress?.({ done, of: requests.length, rows, waiting });
      const seen = new Set<string>();
      for (let query = request; ;) {
        tell(null);
        const address = `${gateway}${path}?${new URLSearchParams(query).toString()}`;
        const answer = await answerTo({ address, title, headers: headersFor(site), timeout }, signal, tell);
        if (!answer.ok) return answer;
        const page = convert(answer.value);
        if (!page.ok) return page;
        pages++;
        rows += take(page.value);
        const { next } = page.value;
        if (next === null || cursor === null) break;
        if (seen.has(next)) return fail("unknownFormat", title, "gives the same page twice", "try again");
        seen.add(next);
        query = { ...request, [cursor]: next };
      }
    }
    return ok({ pages, rows });
  }

  return {
    async ask<R extends ImportedRow>(question: Question<R>, options?: ReadOptions) {
      const { endpoint, keep } = question;
      const pages: Imported<R>[] = [];
      const keepAll = (page: Imported<R>): number => {
        pages.push(page);
        return page.rows.length;
      };
      const read = await readAll(question, keepAll, options);
      if (!read.ok) return read;
      const whole = merged(pages, endpoint.title);
      if (!whole.ok) return whole;
      const notices = [...whole.value.notices, ...endpoint.check(whole.value)];
      return ok({ ...whole.value, rows: whole.value.rows.filter(keep), notices });
    },
    read<R extends ImportedRow>(question: Question<R>, take: (page: Imported<R>) => void, options?: ReadOptions) {
      const handOn = (page: Imported<R>): number => {
        const rows = page.rows.filter(question.keep);
        take({ ...page, rows });
        return rows.length;
      };
      return readAll(question, handOn, options);
    },
  };
}
