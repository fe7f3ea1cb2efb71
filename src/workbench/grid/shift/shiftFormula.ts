import { isReference, parseA1Ref, parseStructRef, stringifyA1Ref, stringifyTokens, tokenize } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../address";
import type { Rect } from "../rect";
import { shiftRect, type Shift } from "./shift";

const GONE = "#REF!";

type Replace = (token: { readonly type: string; readonly value: string }) => string | undefined;

/** The formula with other references; null where none changed. */
function rewrite(formula: string, replace: Replace): string | null {
  let isChanged = false;
  const tokens = tokenize(formula).map((token) => {
    const value = isReference(token) ? replace(token) : undefined;
    if (value === undefined || value === token.value) return token;
    isChanged = true;
    return { ...token, value };
  });
  return isChanged ? stringifyTokens(tokens) : null;
}

/** A formula on one sheet after a shift on another or the same; null where it stays as it is. */
export function shiftFormula(formula: string, home: string, sheet: string, shift: Shift): string | null {
  return rewrite(formula, ({ type, value }) => {
    const reference = type === "structured" ? undefined : parseA1Ref(value);
    if (!reference || !("range" in reference)) return undefined;
    const named = reference.context?.[0] ?? home;
    if (named.toLowerCase() !== sheet.toLowerCase()) return undefined;
    const { top, left, bottom, right } = reference.range;
    const before: Rect = {
      row: top ?? 0,
      col: left ?? 0,
      rows: (bottom ?? MAX_ROWS - 1) - (top ?? 0) + 1,
      cols: (right ?? MAX_COLUMNS - 1) - (left ?? 0) + 1,
    };
    const after = shiftRect(before, shift);
    if (after === before) return undefined;
    if (!after) return value.includes("!") ? `${value.slice(0, value.lastIndexOf("!") + 1)}${GONE}` : GONE;
    // A whole row or column has no end that could move.
    const range = {
      ...reference.range,
      top: top === null ? null : after.row,
      left: left === null ? null : after.col,
      bottom: bottom === null ? null : after.row + after.rows - 1,
      right: right === null ? null : after.col + after.cols - 1,
    };
    return stringifyA1Ref({ ...reference, range });
  });
}

/** Names of columns as formulas write them: an apostrophe before what would be read as part of the reference. */
const escaped = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
const unescaped = (text: string): string => text.trim().replace(/'(.)/g, "$1");

/** A formula after a column of a table got another name, or went: null as the new name. */
export function renameColumn(formula: string, table: string, column: string, to: string | null): string | null {
  return rewrite(formula, ({ type, value }) => {
    const reference = type === "structured" ? parseStructRef(value) : undefined;
    if (reference?.table?.toLowerCase() !== table.toLowerCase()) return undefined;
    const isIt = (name: string) => name.toLowerCase() === column.toLowerCase();
    if (!reference.columns?.some(isIt)) return undefined;
    if (to === null) return GONE;
    // The text is kept but for the name: what it writes in short stays short.
    return value.replace(/(?<=\[@?)(?:'.|[^[\]@'])+(?=\])/g, (name) => (isIt(unescaped(name)) ? escaped(to) : name));
  });
}

/** A formula that asks for another table instead; null where it asks for none of this name. */
export function renameTable(formula: string, table: string, to: string): string | null {
  return rewrite(formula, ({ type, value }) => {
    if (type === "structured") {
      const reference = parseStructRef(value);
      return reference?.table?.toLowerCase() === table.toLowerCase() ? to + value.slice(value.indexOf("[")) : undefined;
    }
    return value.toLowerCase() === table.toLowerCase() ? to : undefined;
  });
}
