import type { DataValidation } from "hucre";
import { fromA1, toA1 } from "../grid/address";
import type { Validation, ValidationRule, Validations } from "../grid/validations";

type Operator = NonNullable<DataValidation["operator"]>;

/** Excel's API says GreaterThanOrEqualTo where its files say greaterThanOrEqual. */
const toOperator = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`.replace(/To$/, "") as Operator;
const fromOperator = (name: Operator) =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}${/qual$/.test(name) ? "To" : ""}`;
const toFormula = (value: string | number) => String(value).replace(/^=/, "");
const fromFormula = (text: string) => (Number.isFinite(Number(text)) ? Number(text) : `=${text}`);

/** The rules of a sheet as a file has them. */
export function toFileValidations(validations: Validations): DataValidation[] {
  return validations
    .list()
    .map(({ rect, rule }) => ({ range: toA1(rect), allowBlank: true, showErrorMessage: true, ...toFile(rule) }));
}

function toFile({ list, decimal, wholeNumber }: ValidationRule): Pick<DataValidation, "type" | "values" | "formula1"> {
  if (list?.source.startsWith("=")) return { type: "list", formula1: toFormula(list.source) };
  if (list) return { type: "list", values: list.source.split(",") };
  const bounds = decimal ?? wholeNumber;
  return {
    type: decimal ? "decimal" : "whole",
    ...(bounds && { operator: toOperator(bounds.operator), formula1: toFormula(bounds.formula1) }),
    ...(bounds?.formula2 !== undefined && { formula2: toFormula(bounds.formula2) }),
  };
}

/** The rule of a file's entry; null where it is of a kind that the workbench does not keep. */
export function fromFileValidation(entry: DataValidation): Validation | null {
  const rect = fromA1(entry.range);
  const rule = fromFile(entry);
  return rect && rule && { rect, rule };
}

function fromFile({ type, values, operator = "between", formula1, formula2 }: DataValidation): ValidationRule | null {
  if (type === "list") {
    const source = values ? values.join(",") : `=${formula1 ?? ""}`;
    return { list: { inCellDropDown: true, source } };
  }
  if ((type !== "decimal" && type !== "whole") || formula1 === undefined) return null;
  const bounds = {
    operator: fromOperator(operator),
    formula1: fromFormula(formula1),
    ...(formula2 !== undefined && { formula2: fromFormula(formula2) }),
  };
  return type === "decimal" ? { decimal: bounds } : { wholeNumber: bounds };
}
