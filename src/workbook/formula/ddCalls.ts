import { isFunction, isOperator, tokenize, type Token } from "@borgar/fx";

/** A call of a DD function within a formula. */
export interface DdCall {
  /** Without the namespace, in capitals: ONDEMAND. */
  readonly name: string;
  /** The call as it is written, without an equals sign. */
  readonly text: string;
  /** The arguments as they are written; an argument that is left out is "". */
  readonly args: readonly string[];
  /** Whether the call is the whole formula. */
  readonly whole: boolean;
}

/** `DD.ONDEMAND(`, and `_xldudf_DD_ONDEMAND(` as Excel writes the functions of an add-in that it does not know. */
const ddName = /^(?:DD\.|_xldudf_DD_)([A-Z]+)$/i;
const depths: Readonly<Record<string, number>> = { "(": 1, "{": 1, ")": -1, "}": -1 };

/** The name of a DD function without its namespace; null for other functions. */
export const nameOf = (functionName: string): string | null => ddName.exec(functionName)?.[1]?.toUpperCase() ?? null;

const calledBy = (token: Token): string | null => (isFunction(token) ? nameOf(token.value) : null);

/** The calls of DD functions in a formula, from left to right: one that contains another comes before it. */
export function ddCalls(formula: unknown): DdCall[] {
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  const tokens = tokenize(formula, { withLocation: true });
  return tokens.flatMap((token, index) => {
    const name = calledBy(token);
    return name === null ? [] : callAt(tokens, index, name, formula);
  });
}

/** Reads from the name to its closing bracket; a formula that ends before has no call here. */
function callAt(tokens: readonly Token[], from: number, name: string, formula: string): DdCall[] {
  const start = tokens[from]?.loc?.[0] ?? 0;
  const args: string[] = [];
  let depth = 0;
  let argument = start;
  for (const token of tokens.slice(from + 1)) {
    const [left = 0, right = 0] = token.loc ?? [];
    if (!isOperator(token)) continue;
    depth += depths[token.value] ?? 0;
    if (depth === 1 && token.value === "(") argument = right;
    if ((depth === 1 && token.value === ",") || depth === 0) {
      args.push(formula.slice(argument, left).trim());
      argument = right;
    }
    if (depth === 0) {
      const text = formula.slice(start, right);
      const none = args.length === 1 && args[0] === "";
      return [{ name, text, args: none ? [] : args, whole: formula.slice(1).trim() === text }];
    }
  }
  return [];
}

/** The formula with the names that a user types: `_xldudf_DD_ONDEMAND(` becomes `DD.ONDEMAND(`. */
export const withPlainNames = (formula: string): string =>
  tokenize(formula)
    .map((token) => (calledBy(token) === null ? token.value : `DD.${calledBy(token)}`))
    .join("");
