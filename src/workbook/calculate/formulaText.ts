import type { Aggregation, Option } from "../../catalog/schema";
import type { TableName } from "../../sheet/contract/contractTables";
import { parentsArgument, parentUsageArgument, type ParentArgument } from "./parentArguments";
import type { What } from "./draft";
import { quoted } from "./written";

/** The parts of a formula: references and texts as they are written in it; "" for what is left out. */
export interface FormulaParts {
  readonly what: What;
  readonly usage: string;
  readonly product: string;
  readonly option: Option | null;
  readonly aggregation: Aggregation | null;
  readonly commitment: string;
  readonly parents: readonly ParentArgument[];
  readonly month: string;
  /** The tables of the contract; the lines only where it has one for the product. */
  readonly tables: Readonly<Record<TableName, string>> | null;
  readonly hasLine: boolean;
}

/** The formula: figures and terms are references to cells and tables, names of products are text. */
export function formulaText(parts: FormulaParts): string {
  const { usage, product, month, aggregation } = parts;
  switch (parts.what) {
    case "onDemand":
      return call("ONDEMAND", [usage, product, ...terms(parts)]);
    case "included":
      return call("INCLUDED", [product, ...terms(parts)]);
    case "aggregate":
      if (aggregation === "HWMP") return call("HWMP", [usage, month]);
      if (aggregation === "average") return call("AVERAGE", [usage, month]);
      return call("AGGREGATE", [usage, aggregation === null ? defaultOf(parts) : quoted(aggregation), month]);
  }
}

function terms({ option, aggregation, commitment, parents, month, tables, hasLine }: FormulaParts): string[] {
  const own = aggregation === null ? "" : `{"Aggregation",${quoted(aggregation)}}`;
  return [
    option === null ? "" : quoted(option),
    commitment,
    parentsArgument(parents),
    parentUsageArgument(parents),
    month,
    tables === null ? own : tables.DD_Settings,
    tables !== null && hasLine ? `${tables.DD_Contract}[#All]` : "",
    tables === null ? "" : `${tables.DD_Allotments}[#All]`,
  ];
}

const defaultOf = ({ product, option }: FormulaParts): string =>
  option === null ? product : `DD.AGGREGATION(${product},${quoted(option)})`;

/** Arguments that are left out at the end are not written. */
function call(name: string, args: readonly string[]): string {
  let count = args.length;
  while (count > 0 && args[count - 1] === "") count--;
  return `=DD.${name}(${args.slice(0, count).join(",")})`;
}
