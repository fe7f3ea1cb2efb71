import { Field, Input } from "@fluentui/react-components";
import type { ProductRow } from "../../catalog/schema";
import { termsOf } from "../../workbook/calculate/draft";
import { CellLink } from "./cellLink";
import { Fact, Facts } from "./facts";
import { figureOf } from "./figures";
import { problemOf } from "./problemOf";
import type { CalculationState } from "./useCalculation";

interface Props {
  readonly calculation: CalculationState;
  readonly product: ProductRow;
}

/** The commitment of the contract's line, with its cell; without a line, one that is typed or pointed to. */
export function CommitmentField({ calculation, product }: Props) {
  const { draft, changeTerms, prepared } = calculation;
  const line = prepared?.contract?.lineOf(product);
  if (line)
    return (
      <Facts>
        <Fact name="Commitment">
          {line.commitment === "" ? "none" : figureOf(line.commitment, product.unit)}, from{" "}
          <CellLink calculation={calculation} address={line.cell} />
        </Fact>
      </Facts>
    );
  const problem = problemOf(calculation, "commitment");
  return (
    <Field
      label="Commitment"
      hint={`In ${product.unit}, or the address of a cell that holds it. Blank: none.`}
      {...(problem !== null && { validationMessage: problem, validationState: "error" as const })}
    >
      <Input
        value={termsOf(draft, product.name).commitment}
        autoComplete="off"
        onChange={(_, { value }) => changeTerms(product.name, { commitment: value })}
      />
    </Field>
  );
}
