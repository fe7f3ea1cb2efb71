import type { Area } from "../../grid/engine";
import type { Validations, ValidationRule } from "../../grid/validations";
import { HostError } from "../hostError";
import { HostObject } from "../hostObject";
import type { WorksheetProtection } from "./protection";

const TYPES = { list: "List", decimal: "Decimal", wholeNumber: "WholeNumber" } as const;

/** The rule of a range; that of its first cell where they differ. */
export class DataValidation extends HostObject {
  override readonly scalars = ["Rule", "Type"];

  constructor(
    private readonly validations: Validations,
    private readonly area: Area,
    private readonly protection: WorksheetProtection,
  ) {
    super();
  }

  get Rule(): ValidationRule {
    const { row, col } = this.area.rect;
    const found = this.validations
      .list()
      .find(
        ({ rect }) => row >= rect.row && row < rect.row + rect.rows && col >= rect.col && col < rect.col + rect.cols,
      );
    return found?.rule ?? {};
  }
  set Rule(rule: ValidationRule) {
    this.protection.check("edit");
    const unknown = Object.keys(rule).find((name) => !(name in TYPES));
    if (unknown) throw new HostError("ApiNotFound", `The rule ${unknown} is not found.`);
    this.validations.set(this.area.rect, rule);
  }
  get Type() {
    const [name] = Object.keys(this.Rule) as (keyof typeof TYPES)[];
    return name ? TYPES[name] : "None";
  }
  Clear() {
    this.protection.check("edit");
    this.validations.set(this.area.rect, null);
  }
}
