import type { CellResult } from "../sheet/result";

/**
 * The one place where a result becomes what Excel takes: a value, or CustomFunctions.Error with a sentence.
 * Only #VALUE! and #N/A carry a message in Excel, so no other error is ever thrown.
 */
export function answer<T>(result: CellResult<T>): T {
  if (result.ok) return result.value;
  const { ErrorCode } = CustomFunctions;
  throw new CustomFunctions.Error(
    result.error === "#N/A" ? ErrorCode.notAvailable : ErrorCode.invalidValue,
    result.message,
  );
}
