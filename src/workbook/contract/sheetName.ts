/** Excel's rules for the name of a sheet. */
const longest = 31;
const refusedCharacters = ["\\", "/", "?", "*", "[", "]", ":"];

/** Why a new sheet cannot have this name; null where it can. */
export function sheetNameProblem(name: string, taken: readonly string[]): string | null {
  const wanted = name.trim();
  if (wanted === "") return "The name of the contract is blank. Give the sheet a name.";
  if (wanted.length > longest)
    return `The name “${wanted}” has ${wanted.length} characters; a sheet's name has at most ${longest}.`;
  const found = refusedCharacters.filter((character) => wanted.includes(character));
  if (found.length > 0)
    return `The name “${wanted}” has ${found.join(" ")}; a sheet's name has none of ${refusedCharacters.join(" ")}.`;
  if (wanted.startsWith("'") || wanted.endsWith("'"))
    return `The name “${wanted}” begins or ends with an apostrophe; a sheet's name does not.`;
  if (wanted.toLowerCase() === "history") return `Excel keeps the name “${wanted}” for itself. Choose another one.`;
  if (taken.some((other) => other.toLowerCase() === wanted.toLowerCase()))
    return `This workbook already has a sheet “${wanted}”. Choose another name.`;
  return null;
}
