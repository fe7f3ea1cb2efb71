import type { Result } from "../src/engine/issue";

/** The value of a result that has to have one. */
export function known<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}
