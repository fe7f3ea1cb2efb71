import type { FunctionMetadata } from "./functionsJson";

/** The name as it is typed in a cell. */
export function fullName({ name }: Pick<FunctionMetadata, "name">): string {
  return `DD.${name}`;
}

/** The call with its arguments; those that may be left out stand in brackets, as in Excel's help. */
export function signature(entry: FunctionMetadata): string {
  const parameters = entry.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${fullName(entry)}(${parameters.join(", ")})`;
}
