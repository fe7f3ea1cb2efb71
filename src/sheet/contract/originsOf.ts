import type { Origin, Terms } from "../../engine/terms";
import { blankIfZero, inFormula, type GivenTerms } from "../givenTerms";
import { inContract, type PlacedLine } from "./contractLines";
import type { LineColumn } from "./contractTables";

/** Where each term stands: in the formula, if it is there, else in the line. */
export function originsOf({ option, commitment, settings }: GivenTerms, { row, terms }: PlacedLine): Terms["origins"] {
  const from = (column: LineColumn, how = "given"): Origin => {
    const path = inContract(row, column);
    return { path, how: `${how} in ${path}` };
  };
  const origin = (term: keyof Terms["origins"], column: LineColumn, isGiven: boolean): Origin =>
    isGiven || terms[term] === null ? inFormula[term] : from(column);
  const noneInLine = blankIfZero(terms.commitment) === null;
  return {
    option: origin("option", "Option", option !== null),
    commitment:
      blankIfZero(commitment) !== null ? inFormula.commitment : from("Commitment", noneInLine ? "none" : "given"),
    aggregation: origin("aggregation", "Aggregation", settings.aggregation !== null),
    commitmentMode: origin("commitmentMode", "Commitment mode", settings.commitmentMode !== null),
    pooling: origin("pooling", "Pooling", settings.pooling !== null),
  };
}
