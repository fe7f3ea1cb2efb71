import { hoursUnit } from "../../engine/bill";
import { Exact, sum } from "../../engine/exact";
import { then, type Result } from "../../engine/issue";
import { projectionSteps } from "../../engine/project";
import { shown, step } from "../../engine/working";
import { readCommitments } from "../plan/bestCommitment";
import { readChargeback } from "../plan/chargeback";
import { readProjection } from "../plan/project";
import { perCell, working, type Working } from "./working";

const roundings = { none: "", "cut off": ", cut off", raised: ", raised by what is left over" } as const;

export function chargebackWorking(...args: Parameters<typeof readChargeback>): Result<Working> {
  return then(readChargeback(...args), ({ amount, decimals, shares, parts }) => {
    const given = shares.flat();
    const total = sum(given.map((share) => Exact.of(share)));
    return working([
      step("Amount", amount, "", "given", "chargeback"),
      step("Shares", total, "", "sum of the cells of shares; a blank cell is 0", "chargeback"),
      step("Decimals", decimals, "", "of each part; cents where nothing is given", "chargeback"),
      ...perCell(
        parts.map(({ figure, rounding }, index) =>
          step(
            `Part ${index + 1}`,
            figure,
            "",
            `${amount} × ${given[index]} ÷ ${shown(total)}${roundings[rounding]}`,
            "chargeback",
          ),
        ),
        "parts",
      ),
    ]);
  });
}

export function projectWorking(...args: Parameters<typeof readProjection>): Result<Working> {
  return then(readProjection(...args), ({ product, choice, soFar }) => {
    const unit = choice.option === "hourly" && soFar.aggregation === "sum" ? hoursUnit(product) : product.unit;
    return working([
      step("Product", product.name, product.unit, `${product.kind} product`, "kinds"),
      step("On-demand option", choice.option, "", choice.why, "option"),
      ...(choice.warning === null ? [] : [step("Warning", "", "", choice.warning, "option")]),
      ...projectionSteps(soFar, unit),
    ]);
  });
}

export const bestCommitmentWorking = (...args: Parameters<typeof readCommitments>): Result<Working> =>
  then(readCommitments(...args), ({ steps }) => working(steps));
