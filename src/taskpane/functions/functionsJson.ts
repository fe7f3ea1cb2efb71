/** The part of functions.json that the pane shows. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}

/** Fetches the functions from the file beside the page: the same that Excel registers them from. */
export async function fetchFunctions(): Promise<readonly FunctionMetadata[]> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return ((await response.json()) as { functions: readonly FunctionMetadata[] }).functions;
}
