import { BaseFunction, FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import { CellError, type EngineFunction, type Matrix, type Site, type Value } from "../engine";
import type { Loose } from "./loose";
import { fromVariant, toVariant } from "./values";

/** A function of the port as Univer's engine calls it. References arrive unread, so that a whole column is known as one. */
export class HostFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = -1;
  override maxParams = -1;

  constructor(
    private readonly definition: EngineFunction,
    private readonly sheetName: (id: string) => string,
  ) {
    super(definition.name);
  }

  override calculate(...variants: Loose[]): Loose {
    const site: Site = { sheet: this.sheetName(this.subUnitId ?? ""), row: this.row, col: this.column };
    return toVariant(this.answer(variants, site));
  }

  /** A throw here would end Univer's whole pass, and leave every other cell without a result. */
  private answer(variants: Loose[], site: Site): Value | Matrix {
    try {
      return this.definition.call(variants.map(fromVariant), site);
    } catch (error) {
      console.error(error);
      return new CellError("#VALUE!", String(error));
    }
  }
}

/** What the formula editor shows while the function is typed. */
export function describeFunction({ name, description, parameters }: EngineFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? 0 : 1,
      repeat: parameter.repeating ? 1 : 0,
    })),
  };
}
