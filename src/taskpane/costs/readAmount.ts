import { doneWith, refused, type Outcome } from "../../workbook/outcome";

/** An amount as it is typed, with or without thousands separators; null: none is given. */
export function readAmount(typed: string): Outcome<number | null> {
  const text = typed.trim().replace(/^\$\s*/, "");
  if (text === "") return doneWith(null);
  return /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)
    ? doneWith(Number(text.replaceAll(",", "")))
    : refused(`“${typed.trim()}” is no amount: write it as 1234.56.`);
}
