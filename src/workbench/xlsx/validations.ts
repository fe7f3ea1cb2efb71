import type { DataValidation } from "hucre";
import { fromA1, toA1 } from "../grid/address";
import type { ErrorAlert, Prompt, ValidatedCells, ValidationRule, Validations } from "../grid/validations";

type Operator = NonNullable<DataValidation["operator"]>;

/** Excel's API says GreaterThanOrEqualTo where its files say greaterThanOrEqual. */
const toOperator = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`.replace(/To$/, "") as Operator;
const fromOperator = (name: Operator) =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}${/qual$/.test(name) ? "To" : ""}`;
const toFormula = (value: string | number) => String(value).replace(/^=/, "");
const fromFormula = (text: string) => (Number.isFinite(Number(text)) ? Number(text) : `=${text}`);

/** The validations of a sheet as a file has them. */
export function toFileValidations(validations: Validations): DataValidation[] {
  return validations.list().map(({ rect, rule, prompt, errorAlert, ignoreBlanks }) => ({
    range: toA1(rect),
    allowBlank: ignoreBlanks,
    ...toFilePrompt(prompt),
    ...toFileAlert(errorAlert),
    ...toFile(rule ?? {}),
  }));
}

function toFilePrompt({ showPrompt, title, message }: Prompt): Partial<DataValidation> {
  return {
    showInputMessage: showPrompt,
    ...(title && { inputTitle: title }),
    ...(message && { inputMessage: message }),
  };
}

function toFileAlert({ showAlert, style, title, message }: ErrorAlert): Partial<DataValidation> {
  return {
    showErrorMessage: showAlert,
    errorStyle: style.toLowerCase() as "stop" | "warning" | "information",
    ...(title && { errorTitle: title }),
    ...(message && { errorMessage: message }),
  };
}

function toFile(rule: ValidationRule): Pick<DataValidation, "type" | "values" | "formula1"> {
  const { list, decimal, wholeNumber } = rule;
  if (list?.source.startsWith("=")) return { type: "list", formula1: toFormula(list.source) };
  if (list) return { type: "list", values: list.source.split(",") };
  const bounds = decimal ?? wholeNumber;
  // A file has no entry without a kind: one that anything fulfils carries the messages of cells without a rule.
  if (!bounds) return { type: "custom", formula1: "TRUE" };
  return {
    type: decimal ? "decimal" : "whole",
    ...{ operator: toOperator(bounds.operator), formula1: toFormula(bounds.formula1) },
    ...(bounds.formula2 !== undefined && { formula2: toFormula(bounds.formula2) }),
  };
}

/** The validation of a file's entry; null where it is of a kind that the workbench does not keep. */
export function fromFileValidation(entry: DataValidation): ValidatedCells | null {
  const rect = fromA1(entry.range);
  const rule = fromFile(entry);
  if (!rect || rule === undefined) return null;
  const { inputTitle = "", inputMessage = "", errorTitle = "", errorMessage = "", errorStyle = "stop" } = entry;
  const style = errorStyle.charAt(0).toUpperCase() + errorStyle.slice(1);
  return {
    rect,
    rule,
    prompt: { showPrompt: entry.showInputMessage ?? false, title: inputTitle, message: inputMessage },
    errorAlert: { showAlert: entry.showErrorMessage ?? false, style, title: errorTitle, message: errorMessage },
    ignoreBlanks: entry.allowBlank ?? false,
  };
}

function fromFile(entry: DataValidation): ValidationRule | null | undefined {
  const { type, values, operator = "between", formula1, formula2 } = entry;
  if (type === "list") {
    const source = values ? values.join(",") : `=${formula1 ?? ""}`;
    return { list: { inCellDropDown: true, source } };
  }
  if (type === "custom" && formula1 === "TRUE") return null;
  if ((type !== "decimal" && type !== "whole") || formula1 === undefined) return undefined;
  const bounds = {
    operator: fromOperator(operator),
    formula1: fromFormula(formula1),
    ...(formula2 !== undefined && { formula2: fromFormula(formula2) }),
  };
  return type === "decimal" ? { decimal: bounds } : { wholeNumber: bounds };
}
