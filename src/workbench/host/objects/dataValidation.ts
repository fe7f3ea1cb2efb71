import type { Area } from "../../grid/rect";
import type { GridEngine } from "../../grid/engine";
import { isAllowed } from "../../grid/validity";
import type { ErrorAlert, Prompt, Validation, ValidationRule } from "../../grid/validations";
import { HostError } from "../hostError";
import { HostObject } from "../hostObject";
import type { WorksheetProtection } from "./protection";

const TYPES = { list: "List", decimal: "Decimal", wholeNumber: "WholeNumber" } as const;

/** The validation of a range; that of its first cell where they differ. */
export class DataValidation extends HostObject {
  override readonly scalars = ["ErrorAlert", "IgnoreBlanks", "Prompt", "Rule", "Type", "Valid"];

  constructor(
    private readonly engine: GridEngine,
    private readonly area: Area,
    private readonly protection: WorksheetProtection,
  ) {
    super();
  }

  get Rule(): ValidationRule {
    return this.first.rule ?? {};
  }
  set Rule(rule: ValidationRule) {
    const unknown = Object.keys(rule).find((name) => !(name in TYPES));
    if (unknown) throw new HostError("ApiNotFound", `The rule ${unknown} is not found.`);
    this.change({ rule });
  }
  get Type() {
    const [name] = Object.keys(this.Rule) as (keyof typeof TYPES)[];
    return name ? TYPES[name] : "None";
  }
  get Prompt(): Prompt {
    return this.first.prompt;
  }
  set Prompt(prompt: Prompt) {
    this.change({ prompt });
  }
  get ErrorAlert(): ErrorAlert {
    return this.first.errorAlert;
  }
  set ErrorAlert(errorAlert: ErrorAlert) {
    this.change({ errorAlert });
  }
  get IgnoreBlanks() {
    return this.first.ignoreBlanks;
  }
  set IgnoreBlanks(ignoreBlanks: boolean) {
    this.change({ ignoreBlanks });
  }
  /** Null where some cells keep their rule and some do not. */
  get Valid(): boolean | null {
    const { sheet, rect } = this.area;
    const validations = this.engine.validations(sheet);
    const found = this.engine.read(sheet, rect).map((cells, r) =>
      cells.map(({ value }, c) => {
        const site = { sheet, row: rect.row + r, col: rect.col + c };
        return isAllowed(this.engine, site, validations.at(site.row, site.col), value);
      }),
    );
    const all = found.flat();
    return all.every(Boolean) ? true : all.some(Boolean) ? null : false;
  }
  Clear() {
    this.protection.check("edit");
    this.engine.validations(this.area.sheet).clear(this.area.rect);
  }

  private get first(): Validation {
    const { row, col } = this.area.rect;
    return this.engine.validations(this.area.sheet).at(row, col);
  }

  private change(change: Partial<Validation>): void {
    this.protection.check("edit");
    this.engine.validations(this.area.sheet).change(this.area.rect, change);
  }
}
