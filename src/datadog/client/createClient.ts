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

export interface AskOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Client {
  /** All rows of a question, or none and why. Rejects only when it is aborted. */
  readonly ask: <R extends ImportedRow>(question: Question<R>, options?: AskOptions) => Promise<Result<Imported<R>>>;
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

  return {
    async ask<R extends ImportedRow>(
      { endpoint, requests, keep }: Question<R>,
      { signal = new AbortController().signal, onProgress }: AskOptions = {},
    ) {
      const { title, path, convert, cursor, check } = endpoint;
      const parts: Imported<R>[] = [];
      for (const [done, request] of requests.entries()) {
        const seen = new Set<string>();
        for (let query = request; ;) {
          const tell = (waiting: Progress["waiting"]): void =>
            onProgress?.({
              done,
              of: requests.length,
              rows: parts.reduce((sum, part) => sum + part.rows.length, 0),
              waiting,
            });
          tell(null);
          const address = `${gateway}${path}?${new URLSearchParams(query).toString()}`;
          const answer = await answerTo({ address, title, headers: headersFor(site), timeout }, signal, tell);
          if (!answer.ok) return answer;
          const page = convert(answer.value);
          if (!page.ok) return page;
          parts.push(page.value);
          const { next } = page.value;
          if (next === null || cursor === null) break;
          if (seen.has(next)) return fail("unknownFormat", title, "gives the same page twice", "try again");
          seen.add(next);
          query = { ...request, [cursor]: next };
        }
      }
      const whole = merged(parts, title);
      if (!whole.ok) return whole;
      const notices = [...whole.value.notices, ...check(whole.value)];
      return ok({ ...whole.value, rows: whole.value.rows.filter(keep), notices });
    },
  };
}
