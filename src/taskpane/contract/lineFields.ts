import type { CheckedLine } from "../../sheet/contract/checkContract";
import type { LineColumn } from "../../sheet/contract/contractTables";
import { lineDefaults } from "../../sheet/contract/lineDefaults";
import { aggregations, options } from "../../sheet/readChoice";
import { commitmentModes, poolings } from "../../sheet/readSettings";

/** The columns whose cells hold one of a few words. */
export const choices: Readonly<Partial<Record<LineColumn, readonly string[]>>> = {
  Option: options,
  Aggregation: aggregations,
  "Commitment mode": commitmentModes,
  Pooling: poolings,
};
export const figures: readonly LineColumn[] = ["Commitment", "Committed rate", "On-demand rate"];

/** What the fields of a line say beside what is typed into them. */
export interface FieldWords {
  readonly hint: string;
  /** What a blank cell comes to; of the columns with choices. */
  readonly blank: string;
  /** Nothing can be chosen here that would count. */
  readonly idle: boolean;
}

/** The words of a field, for the line as it is typed now and the same line with a blank option. */
export function fieldWords(
  column: LineColumn,
  line: CheckedLine | undefined,
  silent: CheckedLine | undefined,
  currency: string,
): FieldWords {
  const words = (hint: string, blank = "default", idle = false): FieldWords => ({ hint, blank, idle });
  const { terms, option } = line ?? {};
  const unit = terms?.product.unit ?? "units of the product";
  const money = currency || "Price";
  const defaults = terms && option ? lineDefaults(terms, option.option) : null;
  const hourly = option?.option === "hourly";
  switch (column) {
    case "Product":
      return words("");
    case "Option":
      return silent?.option
        ? words(`Default: ${silent.option.option} (${silent.option.why}).`, `default: ${silent.option.option}`)
        : words("");
    case "Commitment":
      return words(`In ${unit}. Blank: none.`);
    case "Aggregation":
      if (!defaults) return words("");
      return defaults.aggregation === null
        ? words("Nothing is published for this option: the contract has to say.", "not given")
        : words(
            `Default on the ${option?.option} option: ${defaults.aggregation}.`,
            `default: ${defaults.aggregation}`,
          );
    case "Commitment mode":
      if (!hourly) return words("Counts on the hourly option only.", "default", true);
      return words(
        `Default for ${terms?.product.kind} products: ${defaults?.commitmentMode}.`,
        `default: ${defaults?.commitmentMode}`,
      );
    case "Pooling":
      if (defaults?.pooling) return words(`Not here: ${defaults.pooling}.`, "default: per hour", true);
      return hourly
        ? words("Default: per hour.", "default: per hour")
        : words("Counts on the hourly option only.", "default", true);
    case "Committed rate":
      return words(`${money} per unit (${unit}).`);
    case "On-demand rate":
      return words(
        hourly && terms?.product.kind === "concurrent"
          ? `${money} per unit-hour (${unit}).`
          : `${money} per unit (${unit}).`,
      );
  }
}
