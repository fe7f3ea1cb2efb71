import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

type CustomFunction = (...args: unknown[]) => unknown;

/** The failure that Excel shows as #VALUE! or #N/A with a message, as far as the functions use it. */
class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Runs the built functions.js with a double of Excel's runtime, and returns what the file associates. */
export function loadFunctions(script = readFileSync("dist/functions.js", "utf8")): Map<string, CustomFunction> {
  const associated = new Map<string, CustomFunction>();
  const CustomFunctions = {
    associate(id: string, implementation: CustomFunction) {
      if (associated.has(id)) throw new Error(`${id} is associated twice.`);
      associated.set(id, implementation);
    },
    Error: CellError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  runInNewContext(script, { CustomFunctions });
  return associated;
}
