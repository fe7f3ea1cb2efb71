import type { WorkbookContract } from "../contract/readContract";
import type { Column } from "./beside";
import type { ContractTerms } from "./contractTerms";
import type { ProductDraft, What } from "./draft";
import type { FoundCells } from "./findCells";
import { formulaText } from "./formulaText";
import type { OfferedParent, OfferedProduct } from "./offers";
import type { ParentArgument } from "./parentArguments";
import { parentArguments, usageProblems, type Problem } from "./problems";
import { commitmentArgument, type ChosenMonth } from "./typedArguments";
import { writtenReference, type WorkbookTable } from "./workbookTables";
import { quoted } from "./written";

/** Everything that was read for a draft. */
export interface Gathered {
  readonly what: What;
  readonly usage: string;
  readonly found: ReadonlyMap<string, FoundCells>;
  readonly tables: readonly WorkbookTable[];
  readonly beside: readonly Column[];
  readonly contract: WorkbookContract | null;
  readonly terms: ContractTerms | null;
  readonly product: OfferedProduct;
  readonly said: ProductDraft;
  readonly month: ChosenMonth;
  readonly parents: readonly OfferedParent[];
}

/** The formula; null while something is missing, which the problems say. */
export interface Composed {
  readonly formula: string | null;
  readonly problems: readonly Problem[];
  readonly hasLine: boolean;
  /** The parents that count. */
  readonly parents: readonly ParentArgument[];
}

/** Puts the formula together, or says of every field what keeps it from being part of one. */
export function composeFormula(gathered: Gathered): Composed {
  const { what, found, tables, contract, terms, product, said, month } = gathered;
  const isAggregate = what === "aggregate";
  const usage = found.get(gathered.usage);
  const problems = what === "included" ? [] : usageProblems(gathered.usage, usage, gathered.beside, tables);
  if (contract && !contract.read.ok && !isAggregate)
    problems.push({ field: "contract", sentence: contract.read.message });
  if (!product.product && !(isAggregate && said.aggregation !== null))
    problems.push({ field: "product", sentence: "Choose the product." });
  if (month.problem !== null) problems.push({ field: "month", sentence: month.problem });
  const hasLine = product.product !== null && (terms?.lineOf(product.product) ?? null) !== null;
  const commitment = hasLine || isAggregate ? "" : commitmentArgument(said.commitment, found, tables);
  if (typeof commitment !== "string") problems.push({ field: "commitment", sentence: commitment.problem });
  const chosen = isAggregate ? [] : gathered.parents.filter(({ isChosen }) => isChosen);
  const parents = parentArguments(chosen, hasLine, found, tables, problems);
  if (problems.length > 0) return { formula: null, problems, hasLine, parents };
  const formula = formulaText({
    what,
    usage: typeof usage === "object" ? writtenReference(tables, usage) : "",
    product: product.title?.titleReference || (product.product ? quoted(product.product.name) : ""),
    option: said.option,
    aggregation: isAggregate || terms === null ? said.aggregation : null,
    commitment: typeof commitment === "string" ? commitment : "",
    parents,
    month: month.argument,
    tables: terms?.tables ?? null,
    hasLine,
  });
  return { formula, problems, hasLine, parents };
}
