import type { FunctionMetadata } from "./functionsJson";

/** The functions in whose name, description or arguments every word of the search occurs. */
export function matching(functions: readonly FunctionMetadata[], search: string): readonly FunctionMetadata[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return functions.filter((entry) => {
    const text = [`dd.${entry.name}`, entry.description, ...entry.parameters.map(({ name }) => name)].join(" ");
    return words.every((word) => text.toLowerCase().includes(word));
  });
}
