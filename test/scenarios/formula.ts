import type { Argument, Scenario, ScenarioCell } from "./scenario";

/** Cells that a formula refers to, from A1 of an empty sheet on. */
export interface TypedFormula {
  readonly formula: string;
  readonly inputs: { readonly address: string; readonly values: ScenarioCell[][] }[];
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const literal = (cell: ScenarioCell): string =>
  typeof cell === "string" ? quoted(cell) : typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
const array = (rows: ScenarioCell[][]): string => `{${rows.map((row) => row.map(literal).join(",")).join(";")}}`;

function call(name: string, args: readonly Argument[], one: (arg: ScenarioCell[][]) => string): string {
  const texts = args.map((arg) => (arg === null ? "" : Array.isArray(arg) ? one(arg) : literal(arg)));
  while (texts.at(-1) === "") texts.pop();
  return `=DD.${name}(${texts.join(",")})`;
}

/** The formula as a page shows it, ranges as array constants. */
export const asText = ({ call: name, args }: Pick<Scenario, "call" | "args">): string => call(name, args, array);

/** The formula as a user has it, ranges as references to cells of the same sheet, each some columns to the right of the last. */
export function asTyped({ call: name, args }: Pick<Scenario, "call" | "args">): TypedFormula {
  const inputs: TypedFormula["inputs"] = [];
  let column = 0;
  const formula = call(name, args, (rows) => {
    const width = Math.max(...rows.map((row) => row.length));
    const address = `${letters(column)}1:${letters(column + width - 1)}${rows.length}`;
    column += width + 1;
    inputs.push({ address, values: rows });
    return address;
  });
  return { formula, inputs };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
