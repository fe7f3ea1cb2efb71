/** The parts of Excel that the add-in stands on. The first two are in manifest.xml too. */
export const requirements = [
  { set: "SharedRuntime", version: "1.1", what: "functions and pane in one process" },
  { set: "CustomFunctionsRuntime", version: "1.3", what: "functions that explain their errors" },
  { set: "ExcelApi", version: "1.13", what: "results that fill several cells, and tables that change their size" },
] as const;

export type Requirement = (typeof requirements)[number];

/** The requirement sets that this Excel does not have. */
export function missingRequirements(): Requirement[] {
  return requirements.filter(({ set, version }) => !Office.context.requirements.isSetSupported(set, version));
}
