import { exportKinds, isJson, recogniseTitles, type ExportKind } from "./exportKinds";
import { titleSpelling } from "./matchColumns";
import { readDelimited } from "./readDelimited";

/** A column of an export, and the title of the file that it is taken from. */
export interface DescribedColumn {
  readonly column: string;
  /** As Datadog prints it. */
  readonly title: string;
  readonly required: boolean;
  /** Null: the file has no title that is known for it. */
  readonly found: string | null;
}

/** What a file is, before its rows are read. */
export interface DescribedFile {
  readonly format: "json" | "delimited";
  readonly kind: ExportKind | null;
  readonly titles: readonly string[];
  readonly columns: readonly DescribedColumn[];
}

/** The titles of a file and how they match the columns of its export; `kind`: the export that was chosen for it. */
export function describeFile(text: string, name: string, kind?: ExportKind): DescribedFile {
  if (isJson(text)) return { format: "json", kind: null, titles: [], columns: [] };
  const read = readDelimited(text, name);
  const titles = read.ok ? read.value.titles : [];
  const known = kind ?? recogniseTitles(titles);
  const columns = Object.entries(exportKinds[known].columns).map(([column, { titles: names, required }]) => ({
    column,
    title: names[0] ?? column,
    required,
    found: titles.find((title) => names.some((one) => titleSpelling(one) === titleSpelling(title))) ?? null,
  }));
  return { format: "delimited", kind: known, titles, columns };
}
