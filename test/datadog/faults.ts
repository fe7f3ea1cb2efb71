import fc from "fast-check";
import type { Fetch, Wait } from "../../src/datadog/client/attempt";
import type { IssueCode } from "../../src/engine/issue";

/** What can go wrong with one request, and what has to come of it. */
export type Fault =
  | { readonly kind: "limited"; readonly reset: string | null; readonly retryAfter?: string | null }
  | { readonly kind: "status"; readonly status: number }
  | {
      readonly kind:
        "reset" | "slow" | "slowBody" | "truncated" | "page" | "wrongType" | "changedSchema" | "sameCursor";
    };

/** The code with which the import fails; "later": another attempt is made. */
export function effectOf(fault: Fault): IssueCode | "later" {
  switch (fault.kind) {
    case "limited":
    case "reset":
    case "slow":
    case "slowBody":
      return "later";
    case "status":
      return fault.status >= 500 ? "later" : fault.status === 401 || fault.status === 403 ? "noAccess" : "refused";
    case "truncated":
    case "page":
      return "unknownFormat";
    case "wrongType":
    case "changedSchema":
      return "badShape";
    case "sameCursor":
      return "unknownFormat";
  }
}

export const lastIssue = (fault: Fault): IssueCode => (fault.kind === "limited" ? "rateLimited" : "unavailable");

/** The seconds after which it is tried again, the attempts being counted from 1. */
export function secondsAfter(fault: Fault, sent: number): number {
  if (fault.kind !== "limited") return 2 ** (sent - 1);
  const told = [fault.reset, fault.retryAfter ?? null].find((text) => /^\d+$/.test(text ?? "") && Number(text) <= 3600);
  return told == null ? 5 * 2 ** (sent - 1) : Math.max(1, Number(told));
}

export const fault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("limited" as const),
      reset: fc.constantFrom("3", "0", "30", "x", "99999", null),
      retryAfter: fc.constantFrom("7", null),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("status" as const), status: fc.constantFrom(500, 502, 503) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("status" as const), status: fc.constantFrom(400, 401, 403, 404) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constantFrom("reset" as const, "slow" as const, "slowBody" as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("truncated" as const, "page" as const, "wrongType" as const, "changedSchema" as const),
    }),
  },
);

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const answer = (status: number, text: () => Promise<string>, headers: Record<string, string | null> = {}) =>
  Promise.resolve({ status, headers: { get: (name: string) => headers[name.toLowerCase()] ?? null }, text });
const saying = (text: string) => () => Promise.resolve(text);

/** An API that fails by a list: the n-th request by its n-th entry. */
export function failing(
  serve: (address: string) => string,
  faults: readonly (Fault | null)[],
): { fetch: Fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch: Fetch = (address) => {
    const fault = faults[asked.length] ?? null;
    asked.push(address);
    const body = serve(address);
    if (fault === null) return answer(200, saying(body));
    switch (fault.kind) {
      case "limited":
        return answer(429, saying('{"errors":["Rate limit of 400 requests in 3600 seconds reached"]}'), {
          "x-ratelimit-reset": fault.reset,
          "retry-after": fault.retryAfter ?? null,
        });
      case "status":
        return answer(
          fault.status,
          saying(fault.status === 502 ? "<html>Bad gateway</html>" : '{"errors":["Forbidden"]}'),
        );
      case "reset":
        return Promise.reject(new TypeError("Failed to fetch"));
      case "slow":
        return never();
      case "slowBody":
        return answer(200, never);
      case "truncated":
        return answer(200, saying(body.slice(0, Math.floor(body.length / 2))));
      case "page":
        return answer(200, saying("<!doctype html><title>Log in</title>"));
      case "wrongType":
        return answer(200, saying(body.replace(/"value":[^,}]+/, '"value":"12"')));
      case "changedSchema":
        return answer(200, saying(body.replaceAll('"measurements"', '"readings"')));
      case "sameCursor":
        return answer(200, saying(body.replace(/"next_record_id":[^}]+/, '"next_record_id":"record-0"')));
    }
  };
  return { fetch, asked };
}

/** Waits in no time: a time-out passes only when nothing else is left to happen. */
export function instantly(timeout: number): { wait: Wait; waited: number[] } {
  const waited: number[] = [];
  const wait: Wait = (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => reject(new Error("aborted")));
      if (milliseconds === timeout) setImmediate(resolve);
      else {
        waited.push(milliseconds / 1000);
        resolve();
      }
    });
  return { wait, waited };
}
