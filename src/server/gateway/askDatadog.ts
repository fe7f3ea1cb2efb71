import { Readable } from "node:stream";
import type { Keys } from "../settings";
import { Refusal } from "./refusal";

export interface Upstream {
  readonly fetch: typeof fetch;
  /** Milliseconds until Datadog's whole answer has to be there. */
  readonly timeout: number;
}

/** What is passed on of Datadog's answer. */
export interface DatadogAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | string;
}

/** When Datadog's limit of requests is reset, and what it is; nothing else of its headers leaves the gateway, no cookie above all. */
const passedOn = [
  "x-ratelimit-limit",
  "x-ratelimit-period",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "retry-after",
];
/** An error is a few sentences. */
const longestError = 16_384;

/**
 * One question to Datadog with the keys of its site. Redirections are not followed: they would take the keys elsewhere. It ends
 * where the signal does, before the answer or within it.
 */
export async function askDatadog(
  keys: Keys,
  path: string,
  question: string,
  { fetch, timeout }: Upstream,
  signal: AbortSignal,
): Promise<DatadogAnswer> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  signal.addEventListener("abort", stop);
  const late = setTimeout(() => limit.abort(new Refusal(504, `Datadog has not answered within ${timeout / 1000} seconds.`)), timeout); // prettier-ignore
  const done = (): void => {
    clearTimeout(late);
    signal.removeEventListener("abort", stop);
  };
  try {
    const answer = await fetch(`https://api.${keys.site}${path}${question === "" ? "" : `?${question}`}`, {
      headers: { Accept: "application/json", "DD-API-KEY": keys.apiKey, "DD-APPLICATION-KEY": keys.applicationKey },
      redirect: "manual",
      signal: limit.signal,
    });
    const headers = Object.fromEntries(
      passedOn.flatMap((name) => {
        const value = answer.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    if (answer.ok && answer.body !== null && isJson(answer)) {
      const body = Readable.fromWeb(answer.body);
      body.once("close", done).once("error", done);
      return { status: answer.status, headers, body };
    }
    const errors = await errorsIn(answer, keys);
    done();
    return {
      status: answer.ok || answer.status < 400 ? 502 : answer.status,
      headers,
      body: JSON.stringify({ errors }),
    };
  } catch (error) {
    done();
    if (limit.signal.reason instanceof Refusal) throw limit.signal.reason;
    throw error instanceof Refusal || signal.aborted ? error : new Refusal(502, "Datadog cannot be reached.");
  }
}

const isJson = ({ headers }: Response): boolean =>
  /^application\/([\w.-]+\+)?json\b/i.test(headers.get("content-type") ?? "");

/** Datadog's own sentences, without the keys should it repeat them; else what can be said of the status. */
async function errorsIn(answer: Response, { apiKey, applicationKey }: Keys): Promise<string[]> {
  const { status } = answer;
  if (status >= 300 && status < 400) {
    await answer.body?.cancel();
    return [`Datadog answers with a redirection (${status}), which is not followed.`];
  }
  if (answer.ok) {
    await answer.body?.cancel();
    return ["Datadog answers with something else than JSON."];
  }
  const text = await beginningOf(answer);
  try {
    const json: unknown = JSON.parse(text);
    const told = sentencesIn(json).map((sentence) => sentence.replaceAll(apiKey, "…").replaceAll(applicationKey, "…"));
    if (told.length > 0) return told;
  } catch {
    // No JSON: a page of a proxy on the way.
  }
  return [`Datadog answers ${status}.`];
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === "object" && json !== null;

function sentencesIn(json: unknown): string[] {
  const errors: unknown = isRecord(json) ? json["errors"] : null;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((error: unknown) => {
    const told: unknown[] = isRecord(error) ? [error["detail"], error["title"]] : [error];
    return told.find((text) => typeof text === "string") ?? [];
  });
}

async function beginningOf(answer: Response): Promise<string> {
  let text = "";
  if (answer.body === null) return text;
  const decoder = new TextDecoder();
  for await (const chunk of Readable.fromWeb(answer.body)) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > longestError) break;
  }
  return text;
}
