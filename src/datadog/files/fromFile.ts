import { fail, ok, then, type Result } from "../../engine/issue";
import { converterOf } from "../converterOf";
import type { Imported } from "../imported";
import { refusalOf } from "../read";
import type { ImportedRow } from "../rows";
import { fromCostFile } from "./fromCostFile";
import { fromDailyAttributionFile } from "./fromDailyAttributionFile";
import { fromMonthlyAttributionFile } from "./fromMonthlyAttributionFile";
import { fromUsageTrendFile } from "./fromUsageTrendFile";
import { isJson, recogniseTitles, type ExportKind } from "./exportKinds";
import { readDelimited, type Delimited } from "./readDelimited";
import { recognise } from "./recognise";

export interface FileOptions {
  /** The endpoint of a JSON answer, where its shape does not tell it: "/api/v2/usage/historical_cost". */
  readonly endpoint?: string;
  /** Which export a CSV or TSV file is, where its titles do not tell it. */
  readonly kind?: ExportKind;
  /** The product of an hourly attribution report, as the API names it: "infra_host_usage". */
  readonly usageType?: string;
  /** Which title of the file a column has, where it is not Datadog's. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** The rows of an export or of pasted text: an answer of the API as JSON, or one of the CSV and TSV exports. */
export function fromFile(text: string, name: string, options: FileOptions = {}): Result<Imported<ImportedRow>> {
  if (isJson(text)) return fromJsonText(text, name, options);
  return then(readDelimited(text, name), (file) => fromDelimited(file, name, options));
}

function fromJsonText(text: string, name: string, { endpoint }: FileOptions): Result<Imported<ImportedRow>> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    return fail("unknownFormat", name, `is no complete JSON (${where})`, "copy or save the whole answer");
  }
  const refusal = refusalOf(json);
  if (refusal !== null)
    return fail("refused", name, `is no answer but a refusal: ${refusal}`, "ask again as Datadog says");
  const address = endpoint ?? recognise(json);
  if (address === null)
    return fail("unknownFormat", name, "does not tell of which endpoint it is", "choose the endpoint that was asked");
  return then(converterOf(address), (convert) => then(convert(json), (page) => ok(withMissingPages(page, name))));
}

function fromDelimited(file: Delimited, name: string, options: FileOptions): Result<Imported<ImportedRow>> {
  const { columns = {}, usageType = null } = options;
  switch (options.kind ?? recogniseTitles([...file.titles, ...Object.keys(columns)])) {
    case "cost":
      return fromCostFile(file, name, columns);
    case "dailyAttribution":
      return fromDailyAttributionFile(file, name, usageType, columns);
    case "monthlyAttribution":
      return fromMonthlyAttributionFile(file, name, columns);
    case "usageTrend":
      return fromUsageTrendFile(file, name, columns);
  }
}

/** A page alone is imported, but it is not all that was asked for. */
const withMissingPages = (page: Imported<ImportedRow>, name: string): Imported<ImportedRow> =>
  page.next === null
    ? page
    : {
        ...page,
        notices: [
          ...page.notices,
          {
            code: "noData",
            path: name,
            received: "is one page of several",
            expected: `import the others too: the next one is asked with the record id ${page.next}`,
          },
        ],
      };
