import type { Aggregation, Option, ProductRow } from "../../catalog/schema";
import { all, ok, then, type Result } from "../../engine/issue";
import { prepareLine, type Line } from "../../engine/line";
import type { CommitmentMode, Pooling, Terms } from "../../engine/terms";
import { readQuantity } from "../cells";
import { aggregations, readChoice, readOption, readProduct } from "../readChoice";
import { commitmentModes, poolings } from "../readSettings";
import type { LineCells, LineColumn } from "./contractTables";

/** What a line of the contract says of one product. Null: it does not say, and the rule's default holds. */
export interface LineTerms {
  readonly product: ProductRow;
  readonly option: Option | null;
  readonly commitment: number | null;
  readonly aggregation: Aggregation | null;
  readonly committedRate: number | null;
  readonly onDemandRate: number | null;
  readonly commitmentMode: CommitmentMode | null;
  readonly pooling: Pooling | null;
}

/** The terms in the cells of a line, or everything that is wrong with them; the path of an issue is its column. */
export function readLine(cells: LineCells): Result<LineTerms> {
  return then(
    all([
      readProduct(cells.Product, "Product"),
      readOption(cells.Option, "Option"),
      readQuantity(cells.Commitment, "Commitment"),
      readChoice(cells.Aggregation, "Aggregation", aggregations),
      readQuantity(cells["Committed rate"], "Committed rate"),
      readQuantity(cells["On-demand rate"], "On-demand rate"),
      readChoice(cells["Commitment mode"], "Commitment mode", commitmentModes),
      readChoice(cells.Pooling, "Pooling", poolings),
    ] as const),
    ([product, option, commitment, aggregation, committedRate, onDemandRate, commitmentMode, pooling]) =>
      ok({ product, option, commitment, aggregation, committedRate, onDemandRate, commitmentMode, pooling }),
  );
}

/** Where the terms of a line stand: in its columns. */
const inColumns: Terms["origins"] = {
  option: { path: "Option", how: "given" },
  commitment: { path: "Commitment", how: "given" },
  aggregation: { path: "Aggregation", how: "given" },
  commitmentMode: { path: "Commitment mode", how: "given" },
  pooling: { path: "Pooling", how: "given" },
} satisfies Record<string, { path: LineColumn; how: string }>;

/** Whether the engine can bill the terms on this option; there are no readings yet, and the parents come with the usage. */
export function requireBillable(terms: LineTerms, option: Option): Result<Line> {
  const none = { parents: [], month: null, always730: false, catalog: null, elapsedHours: null, projected: false };
  const decided = { option, parentOption: null, subscriptionOption: null, commitment: 0, origins: inColumns };
  return prepareLine({ ...terms, ...none, ...decided }, 0, "usage");
}
