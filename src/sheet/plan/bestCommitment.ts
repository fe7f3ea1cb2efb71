import { compareCommitments, type Alternative, type Commitments } from "../../engine/commitment";
import { all, fail, ok, then, type Result } from "../../engine/issue";
import { readQuantity, type Input } from "../cells";
import { readLine } from "../calculate";
import { toCell, toFigure, type Cell, type CellResult } from "../result";

const header = ["Commitment", "Committed cost", "On-demand cost", "Total", "Alternative"];

export function readCommitments(
  usage: Input,
  product: Input,
  committedRate: Input,
  onDemandRate: Input,
  option: Input,
  parents: Input,
  parentUsage: Input,
  month: Input,
): Result<Commitments> {
  return then(
    all([
      readLine(usage, product, option, null, parents, parentUsage, month, null, null, null),
      readPrice(committedRate, "committedRate"),
      readPrice(onDemandRate, "onDemandRate"),
    ] as const),
    ([{ terms, usage: used }, committed, onDemand]) => compareCommitments(terms, used, { committed, onDemand }),
  );
}

function readPrice(value: Input, path: string): Result<number> {
  return then(readQuantity(value, path), (price) =>
    price === null ? fail("badValue", path, "is blank", "give the price of a unit") : ok(price),
  );
}

export function bestCommitment(...args: Parameters<typeof readCommitments>): CellResult<Cell[][]> {
  return toCell(
    then(readCommitments(...args), ({ alternatives }) =>
      then(all(alternatives.map(cells)), (body) => ok<Cell[][]>([header, ...body])),
    ),
  );
}

function cells({ name, commitment, committedCost, onDemandCost, total }: Alternative): Result<Cell[]> {
  return then(all([commitment, committedCost, onDemandCost, total].map(toFigure)), (figures) => ok([...figures, name]));
}
