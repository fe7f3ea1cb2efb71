import type { Aggregation, Option, ProductRow } from "../../catalog/schema";
import { all, ok, then, type Result } from "../../engine/issue";
import { prepareLine } from "../../engine/line";
import type { CommitmentMode, Pooling } from "../../engine/terms";
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

/** The engine's names for what a line says, where they are not the column's. */
const columns: Readonly<Record<string, LineColumn>> = {
  option: "Option",
  "settings (Pooling)": "Pooling",
  "settings (Commitment mode)": "Commitment mode",
};

/** Whether the engine can bill the terms on this option; there are no readings yet, and the parents come with the usage. */
export function requireBillable(terms: LineTerms, option: Option): Result<unknown> {
  const none = { parents: [], month: null, always730: false, catalog: null, elapsedHours: null };
  const prepared = prepareLine({ ...terms, ...none, option, commitment: 0 }, 0, "usage");
  if (prepared.ok) return prepared;
  return { ok: false, issues: prepared.issues.map((issue) => ({ ...issue, path: columns[issue.path] ?? "Option" })) };
}
