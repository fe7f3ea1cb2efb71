import type { CheckedLine } from "../../sheet/contract/checkContract";
import { lineDefaults } from "../../sheet/contract/lineDefaults";
import { Facts, type Fact } from "./facts";
import { shownQuantity, shownRate } from "./shownFigure";

interface Props {
  readonly line: CheckedLine;
  readonly currency: string;
}

/** What a line says, and what holds where it does not say. */
export function LineFacts({ line: { cells, terms, option }, currency }: Props) {
  const defaults = terms && option && lineDefaults(terms, option.option);
  const unit = terms === null ? "" : ` ${terms.product.unit}`;
  const rate = (column: "Committed rate" | "On-demand rate"): string =>
    cells[column] === "" ? "not given" : `${shownRate(cells[column])}${currency && ` ${currency}`}`;
  const chosen = (column: "Aggregation" | "Commitment mode", preset: string | null | undefined): Fact[] => {
    if (cells[column] !== "") return [[column, String(cells[column])]];
    return preset == null ? [] : [[column, preset, "default"]];
  };
  const hourly = option?.option === "hourly";
  const unitHours = hourly && terms?.product.kind === "concurrent" && cells["On-demand rate"] !== "";
  const facts: Fact[] = [
    option === null
      ? ["Option", cells.Option === "" ? "not known" : String(cells.Option)]
      : ["Option", option.option, option.why === "given" ? "given in the contract" : option.why],
    ["Commitment", cells.Commitment === "" ? "none" : `${shownQuantity(cells.Commitment)}${unit}`],
    ...(hourly || cells["Commitment mode"] !== "" ? chosen("Commitment mode", defaults?.commitmentMode) : []),
    ...chosen("Aggregation", defaults?.aggregation),
    ["Committed rate", rate("Committed rate")],
    ["On-demand rate", rate("On-demand rate"), unitHours ? "per unit-hour" : ""],
    ...(cells.Pooling === "" ? [] : [["Pooling", String(cells.Pooling)] as const]),
  ];
  return <Facts facts={facts} />;
}
