import { ok, then, type Result } from "../../engine/issue";
import { endpoints } from "../endpoints";
import type { Imported } from "../imported";
import type { ImportedRow } from "../rows";
import { toDailyCosts } from "../toDailyCosts";
import { fromFile, type FileOptions } from "./fromFile";

/** A file as it is imported: an estimate by days, which holds the cost since the first of the month, as the cost of each day. */
export const importFile = (text: string, name: string, options: FileOptions): Result<Imported<ImportedRow>> =>
  then(fromFile(text, name, options), (page) =>
    ok(options.endpoint === endpoints.estimatedCost.path ? { ...page, rows: byDay(page.rows) } : page),
  );

function byDay(rows: readonly ImportedRow[]): readonly ImportedRow[] {
  const costs = rows.flatMap((row) => ("chargeType" in row ? [row] : []));
  return costs.some(({ day }) => day !== null && !day.endsWith("-01")) ? toDailyCosts(costs) : rows;
}
