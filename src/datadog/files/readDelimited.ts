import Papa from "papaparse";
import { fail, ok, type Issue, type Result } from "../../engine/issue";

/** A line under the titles. Rows count from 1, the titles included, as a sheet shows them. */
export interface Line {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Delimited {
  readonly titles: readonly string[];
  readonly lines: readonly Line[];
}

/** The cells of a CSV or TSV text. Nothing is converted, and blank lines are left out. */
export function readDelimited(text: string, name: string): Result<Delimited> {
  const content = text.replace(/^\uFEFF/, "");
  const [first = ""] = content.split(/\r?\n/, 1);
  const delimiter = ["\t", ",", ";"].find((candidate) => first.includes(candidate)) ?? ",";
  const { data, errors } = Papa.parse<string[]>(content, { delimiter });
  const issues = errors.map(({ row, message }): Issue => ({
    code: "unknownFormat",
    path: row === undefined ? name : `${name} (row ${row + 1})`,
    received: `cannot be read (${message})`,
    expected: "check its quotes, or export the file again",
  }));
  if (issues.length > 0) return { ok: false, issues };
  const lines = data
    .map((cells, at): Line => ({ row: at + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [head, ...rest] = lines;
  if (head === undefined || rest.length === 0)
    return fail("noData", name, "has no rows", "export the file again for months that have usage");
  const ragged = rest.filter(({ cells }) => cells.length !== head.cells.length);
  if (ragged.length > 0)
    return {
      ok: false,
      issues: ragged.map(({ row, cells }) => ({
        code: "badShape",
        path: `${name} (row ${row})`,
        received: `has ${cells.length} cells under ${head.cells.length} titles`,
        expected: "export the file again: a row is cut off or a separator is not quoted",
      })),
    };
  return ok({ titles: head.cells.map((title) => title.trim()), lines: rest });
}
