import { fail, type Issue, type Result } from "../../engine/issue";
import { readAnswer, type AnswerRows } from "./answer";
import { checkAddress, type Connection } from "./connection";
import { refusalOf } from "./refusal";
import { toRequest, type HttpRequest, type SentTable } from "./request";

/** The part of an answer that is read: what the browser's fetch gives, and what a test can make. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: () => Promise<string>;
}

export type Fetch = (
  address: string,
  init: Omit<HttpRequest, "address"> & { readonly signal: AbortSignal },
) => Promise<HttpAnswer>;

export interface AskOptions {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  /** Milliseconds until the answer has to be there as a whole. */
  readonly timeout: number;
}

export interface Question {
  readonly query: string;
  readonly tables: readonly SentTable[];
}

const path = "ClickHouse";

/** One question, and its whole answer or why there is none. Rejects only when the caller's signal is aborted. */
export async function ask(
  connection: Connection,
  { query, tables }: Question,
  { fetch, signal, timeout }: AskOptions,
): Promise<Result<AnswerRows>> {
  signal.throwIfAborted();
  const address = checkAddress(connection.address);
  if (!address.ok) return address;
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  signal.addEventListener("abort", stop);
  const timer = setTimeout(stop, timeout);
  try {
    const { address: url, ...init } = toRequest({ ...connection, address: address.value }, query, tables);
    const answer = await fetch(url, { ...init, signal: limit.signal });
    return outcomeOf(answer.status, await answer.text());
  } catch (error) {
    signal.throwIfAborted();
    return limit.signal.aborted
      ? fail("unavailable", path, `has not answered within ${timeout / 1000} seconds`, "try again, or ask for less")
      : notReached(connection.address, error);
  } finally {
    signal.removeEventListener("abort", stop);
    clearTimeout(timer);
  }
}

/** A browser does not say which of the two it is. */
const notReached = (address: string, error: unknown): Result<never> =>
  fail(
    "unavailable",
    path,
    `cannot be reached at ${address}, or does not let pages of this add-in ask it (${error instanceof Error ? error.message : String(error)})`,
    "check the address, and that its answers have CORS headers for this add-in (docs/large-data.md)",
  );

function outcomeOf(status: number, text: string): Result<AnswerRows> {
  const refusal = refusalOf(text, path);
  if (status === 200) return readAnswer(text, refusal, path);
  const issue: Issue = refusal ?? {
    code: status === 401 || status === 403 ? "noAccess" : status >= 500 ? "unavailable" : "refused",
    path,
    received: `answers with status ${status}`,
    expected: "check that the address is ClickHouse's HTTP interface, and user and password",
  };
  return { ok: false, issues: [issue] };
}
