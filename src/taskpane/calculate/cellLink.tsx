import { Link } from "@fluentui/react-components";
import { selectCell } from "../../workbook/calculate/selectCell";
import { useActions } from "../shell/actions";
import type { CalculationState } from "./useCalculation";

interface Props {
  readonly calculation: Pick<CalculationState, "pointTo">;
  readonly address: string;
}

/** The address of a cell; choosing it selects the cell, which then is not taken for the place of the formula. */
export function CellLink({ calculation, address }: Props) {
  const { act } = useActions();
  const select = () => {
    calculation.pointTo(address);
    return act(
      () => selectCell(address),
      () => `Selected ${address}.`,
    );
  };
  return (
    <Link inline as="button" onClick={() => void select()}>
      {address}
    </Link>
  );
}
