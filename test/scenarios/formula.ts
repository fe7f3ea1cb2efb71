import type { Argument, Scenario, ScenarioCell } from "./scenario";

/** Cells that a formula refers to, from A1 of an empty sheet on. */
export interface TypedFormula {
  readonly formula: string;
  readonly inputs: { readonly address: string; readonly values: (string | number | boolean | null)[][] }[];
}

/** A formula that gives the error, since an error cannot be typed. */
const errorFormulas: Record<string, string> = { "#DIV/0!": "=1/0", "#N/A": "=NA()" };

function typed(cell: ScenarioCell): string | number | boolean | null {
  if (cell === null || typeof cell !== "object") return cell;
  const formula = errorFormulas[cell.error];
  if (formula === undefined) throw new Error(`no formula gives ${cell.error}`);
  return formula;
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
function literal(cell: ScenarioCell): string {
  if (cell === null || typeof cell === "object") throw new Error("an array constant holds neither blanks nor errors");
  return typeof cell === "string" ? quoted(cell) : String(cell).toUpperCase();
}
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
    inputs.push({ address, values: rows.map((row) => row.map(typed)) });
    return address;
  });
  return { formula, inputs };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
