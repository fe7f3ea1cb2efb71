import type { Issue } from "../../engine/issue";
import type { ImportedRow } from "../../datadog/rows";
import type { Scope } from "../../workbook/import/mergeRows";

/** What was read from Datadog or from files, before anything is written. */
export interface ReadImport {
  readonly rows: readonly ImportedRow[];
  readonly notices: readonly Issue[];
  readonly unknownFields: Readonly<Record<string, number>>;
  /** What it answers for; null: it may be a part of what there is. */
  readonly scope: Omit<Scope, "organizations"> | null;
}

/** A figure as the pane shows it. */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
