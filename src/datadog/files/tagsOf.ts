import type { Matched } from "./matchColumns";
import type { Tags } from "../rows";
import type { Line } from "./readDelimited";

/**
 * The tags of a row: blank, the resource does not carry the key; "<empty>", it carries the key without a value; "a | b", it
 * carries the key several times. No tag columns: not broken down.
 */
export const tagsOf = ({ cells }: Line, columns: Matched<string>["others"]): Tags =>
  columns.length === 0
    ? null
    : Object.fromEntries(
        columns.map(({ title, at }) => {
          const cell = (cells[at] ?? "").trim();
          return [title, cell === "" ? [] : cell.split("|").map((value) => value.trim())];
        }),
      );
