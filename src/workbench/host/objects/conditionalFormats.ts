import type { ConditionalFormat as Kept, ConditionalFormats, ConditionalRule } from "../../grid/conditionalFormats";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { HostCollection, HostObject, NOTHING, type Nothing } from "../hostObject";
import { ConditionalRangeFormat } from "./conditionalRangeFormat";
import { Range } from "./range";

/** The conditional formats of a range's cells, the one that outranks the others first. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  constructor(private readonly range: Range) {
    super();
  }
  override members(): ConditionalFormat[] {
    return this.kept.within(this.range.area.rect).map(({ id }) => new ConditionalFormat(this.range, this.kept, id));
  }
  protected override keyOf(format: ConditionalFormat): string {
    return format.Id;
  }
  /** Its rule comes after it: until then it holds nowhere. */
  Add(type: string): ConditionalFormat {
    const rule = BLANK[type];
    if (!rule) throw new HostError("ApiNotFound", `The conditional format ${type} is not found.`);
    this.range.Worksheet.Protection.check("allowFormatCells");
    const { id } = this.kept.add({ rects: [this.range.area.rect], rule, look: {}, stopIfTrue: false });
    return new ConditionalFormat(this.range, this.kept, id);
  }
  ClearAll() {
    this.range.Worksheet.Protection.check("allowFormatCells");
    this.kept.clear(this.range.area.rect);
  }

  private get kept(): ConditionalFormats {
    return this.range.book.engine.conditionalFormats(this.range.area.sheet);
  }
}

const BLANK: Readonly<Record<string, ConditionalRule>> = {
  Custom: { type: "Custom", formula: "=FALSE" },
  CellValue: { type: "CellValue", operator: "Invalid", formula1: "" },
};

export class ConditionalFormat extends HostObject {
  override readonly scalars = ["Id", "Priority", "StopIfTrue", "Type"];

  constructor(
    private readonly range: Range,
    private readonly formats: ConditionalFormats,
    private readonly id: string,
  ) {
    super();
  }

  get kept(): Kept {
    const found = this.formats.list().find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }
  change(change: Partial<Kept>): void {
    this.range.Worksheet.Protection.check("allowFormatCells");
    this.formats.change(this.id, change);
  }

  get Id() {
    return this.id;
  }
  get Type() {
    return this.kept.rule.type;
  }
  get Priority() {
    return this.formats.list().findIndex(({ id }) => id === this.id);
  }
  get StopIfTrue() {
    return this.kept.stopIfTrue;
  }
  set StopIfTrue(stopIfTrue: boolean) {
    this.change({ stopIfTrue });
  }
  get Custom() {
    return found(this.CustomOrNullObject);
  }
  get CustomOrNullObject(): CustomConditionalFormat | Nothing {
    return this.Type === "Custom" ? new CustomConditionalFormat(this) : NOTHING;
  }
  get CellValue() {
    return found(this.CellValueOrNullObject);
  }
  get CellValueOrNullObject(): CellValueConditionalFormat | Nothing {
    return this.Type === "CellValue" ? new CellValueConditionalFormat(this) : NOTHING;
  }
  GetRange(): Range {
    const [rect, ...others] = this.kept.rects;
    if (!rect || others.length) throw invalidArgument();
    return new Range(this.range.book, { sheet: this.range.area.sheet, rect });
  }
  Delete() {
    this.formats.delete(this.id);
  }
}

function found<T extends HostObject>(format: T | Nothing): T {
  if (format === NOTHING) throw invalidArgument();
  return format as T;
}

class CustomConditionalFormat extends HostObject {
  constructor(private readonly of: ConditionalFormat) {
    super();
  }
  get Rule() {
    return new ConditionalFormatRule(this.of);
  }
  get Format() {
    return new ConditionalRangeFormat(this.of);
  }
}

class ConditionalFormatRule extends HostObject {
  override readonly scalars = ["Formula"];

  constructor(private readonly of: ConditionalFormat) {
    super();
  }
  get Formula() {
    const { rule } = this.of.kept;
    return rule.type === "Custom" ? rule.formula : "";
  }
  set Formula(formula: string) {
    this.of.change({ rule: { type: "Custom", formula } });
  }
}

type CellValueRule = Omit<Extract<ConditionalRule, { type: "CellValue" }>, "type">;

class CellValueConditionalFormat extends HostObject {
  override readonly scalars = ["Rule"];

  constructor(private readonly of: ConditionalFormat) {
    super();
  }
  get Rule(): CellValueRule {
    const { rule } = this.of.kept;
    if (rule.type !== "CellValue") throw invalidArgument();
    const { operator, formula1, formula2 } = rule;
    return { operator, formula1, ...(formula2 !== undefined && { formula2 }) };
  }
  set Rule({ operator, formula1, formula2 }: CellValueRule) {
    const second = formula2 === undefined ? {} : { formula2: String(formula2) };
    this.of.change({ rule: { type: "CellValue", operator, formula1: String(formula1), ...second } });
  }
  get Format() {
    return new ConditionalRangeFormat(this.of);
  }
}
