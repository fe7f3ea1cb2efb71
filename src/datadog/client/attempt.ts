import type { Site } from "../../catalog/sites";
import type { Issue } from "../../engine/issue";
import { refusalOf } from "../read";

/** The part of an answer that is read: what the browser's fetch gives, and what a test can make. */
export interface Answer {
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly text: () => Promise<string>;
}
export type Fetch = (
  address: string,
  init: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
) => Promise<Answer>;
/** Waits so long; rejects as soon as the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** What came of one attempt. */
export type Outcome =
  | { readonly kind: "json"; readonly json: unknown }
  /** It may work later: after so many seconds where the answer says it, else after a while. */
  | { readonly kind: "later"; readonly seconds: number | null; readonly issue: Issue }
  | { readonly kind: "final"; readonly issue: Issue };

export interface Call {
  readonly address: string;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
}

/** A gateway answers only requests with this header, which a page of another site cannot send. It names the Datadog site. */
const siteHeader = "X-Datadog-Site";
export const headersFor = (site: Site): Record<string, string> => ({ Accept: "application/json", [siteHeader]: site });

/** One request and its whole answer, within the time-out. Rejects only when the caller's signal is aborted. */
export async function attempt(call: Call, fetch: Fetch, wait: Wait, signal: AbortSignal): Promise<Outcome> {
  const limit = new AbortController();
  const stop = (): void => limit.abort(signal.reason);
  signal.throwIfAborted();
  signal.addEventListener("abort", stop);
  const timedOut = wait(call.timeout, limit.signal).then(() => "time-out" as const);
  try {
    const answered = fetch(call.address, { headers: call.headers, signal: limit.signal }).then(
      async (answer) => [answer, await answer.text()] as const,
    );
    const won = await Promise.race([answered, timedOut]);
    if (won === "time-out") return later(call, `has not answered within ${call.timeout / 1000} seconds`);
    return outcomeOf(call, ...won);
  } catch (error) {
    signal.throwIfAborted();
    return later(call, `cannot be reached (${error instanceof Error ? error.message : String(error)})`);
  } finally {
    signal.removeEventListener("abort", stop);
    limit.abort();
    timedOut.catch(() => undefined);
  }
}

const later = ({ title }: Call, received: string): Outcome => ({
  kind: "later",
  seconds: null,
  issue: { code: "unavailable", path: title, received, expected: "try again later, or import a file" },
});

const final = ({ title }: Call, code: Issue["code"], received: string, expected: string): Outcome => ({
  kind: "final",
  issue: { code, path: title, received, expected },
});

function outcomeOf(call: Call, answer: Answer, body: string): Outcome {
  const { status } = answer;
  const json = parse(body);
  const said = json === undefined ? null : refusalOf(json);
  const because = said === null ? "" : `: ${said}`;
  if (status >= 200 && status < 300)
    return json === undefined
      ? final(
          call,
          "unknownFormat",
          `answers with text that is no JSON, or breaks off (${body.length} characters)`,
          "try again",
        )
      : { kind: "json", json };
  if (status === 429)
    return {
      kind: "later",
      seconds: secondsIn(answer.headers.get("x-ratelimit-reset")) ?? secondsIn(answer.headers.get("retry-after")),
      issue: {
        code: "rateLimited",
        path: call.title,
        received: "is refused: Datadog's limit of requests is used up",
        expected: "try again after the limit's reset",
      },
    };
  if (status >= 500) return later(call, `fails at Datadog (${status}${because})`);
  if (status === 401 || status === 403)
    return final(
      call,
      "noAccess",
      `is refused (${status}${because})`,
      "the gateway needs valid keys, with usage_read and, for costs, billing_read",
    );
  return final(
    call,
    "refused",
    `is refused (${status}${because})`,
    "change the question, or ask from the parent organization",
  );
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/** Whole seconds, as the API gives them; an hour is its longest period. */
function secondsIn(header: string | null): number | null {
  const seconds = header !== null && /^\d{1,4}$/.test(header.trim()) ? Number(header) : null;
  return seconds !== null && seconds <= 3600 ? Math.max(1, seconds) : null;
}
