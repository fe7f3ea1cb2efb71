import { parseStructRef, stringifyStructRef, stringifyTokens, tokenize } from "@borgar/fx";

/** Where Unicode has characters for private use: no name has them, and Univer reads them as letters. */
const PRIVATE = 0xe000;

/** The name of a column as Univer reads it: punctuation in it would be taken for that of the formula. */
export const plainColumnName = (name: string): string =>
  name.replace(/[!-/:-@[-^`{-~]/g, (character) => String.fromCharCode(PRIVATE + character.charCodeAt(0)));

/** The formula with plain names of columns in its references to tables: of `Usage[Spans (GB)]`, or `Usage[[#All],[Cost '#1]]`. */
export function withPlainColumnNames(formula: string): string {
  if (!formula.includes("[")) return formula;
  let isChanged = false;
  const tokens = tokenize(formula).map((token) => {
    const reference = token.type === "structured" ? parseStructRef(token.value) : undefined;
    const columns = reference?.columns?.map(plainColumnName);
    if (!reference || !columns || columns.every((name, index) => name === reference.columns?.[index])) return token;
    isChanged = true;
    return { ...token, value: stringifyStructRef({ ...reference, columns }) };
  });
  return isChanged ? stringifyTokens(tokens) : formula;
}
