import { fail, ok, type Issue, type Result } from "../../engine/issue";

/** The rows of an answer by their columns. Every cell is text, as ClickHouse writes the value. */
export interface AnswerRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * An answer of status 200 is whole only where it says so at its end: ClickHouse counts the rows behind the last one, and a fault
 * that comes while rows are sent is written into them.
 */
export function readAnswer(text: string, refusal: Issue | null, path: string): Result<AnswerRows> {
  const json = parse(text);
  if (json === undefined)
    return refusal === null
      ? fail(
          "unknownFormat",
          path,
          `answers with text that is no result, or breaks off (${text.length} characters)`,
          "check that the address is ClickHouse's HTTP interface, and try again",
        )
      : { ok: false, issues: [refusal] };
  if (typeof json["exception"] === "string")
    return fail("refused", path, `breaks off: ${json["exception"]}`, "try again; no table was written");
  const { meta, data, rows } = json;
  if (!isList(meta) || !isList(data) || !data.every(isTextRow))
    return fail("unknownFormat", path, "answers with JSON that is no result", "check the address");
  if (rows !== data.length)
    return fail(
      "unknownFormat",
      path,
      `sends ${data.length} rows and counts ${typeof rows === "number" ? rows : "none"}`,
      "try again; no table was written",
    );
  const columns = meta.map((column) => (isRecord(column) && typeof column["name"] === "string" ? column["name"] : ""));
  return ok({ columns, rows: data });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isTextRow = (row: unknown): row is string[] => isList(row) && row.every((cell) => typeof cell === "string");

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
