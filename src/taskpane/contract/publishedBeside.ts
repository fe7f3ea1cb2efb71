import type { Option } from "../../catalog/schema";
import { checkContract } from "../../sheet/contract/checkContract";
import type { CellsOf, ContractCells } from "../../sheet/contract/contractTables";
import { publishedQuantity } from "../../sheet/contract/publishedQuantity";
import { readProduct } from "../../sheet/readChoice";
import { shownQuantity } from "./shownFigure";

/** What is published for the pair of a row, beside the contract's own quantities; empty where the pair is not known yet. */
export function publishedBeside(
  { Parent, Child }: CellsOf<"DD_Allotments">,
  cells: ContractCells,
): Readonly<Record<"Monthly quantity" | "Hourly quantity", string>> {
  const [parent, child] = [readProduct(Parent, "Parent"), readProduct(Child, "Child")];
  if (!parent.ok || !child.ok) return { "Monthly quantity": "", "Hourly quantity": "" };
  const { contract } = checkContract({ ...cells, DD_Contract: [], DD_Allotments: [] });
  const told = (option: Option): string => {
    const quantity = publishedQuantity(parent.value, child.value, option, contract?.settings ?? null);
    return quantity.ok ? `published: ${shownQuantity(quantity.value)} ${child.value.unit}` : "published: none";
  };
  return { "Monthly quantity": told("monthly"), "Hourly quantity": told("hourly") };
}
