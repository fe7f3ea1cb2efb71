import type { Border, BorderSide, Format } from "../../grid/cellFormat";
import type { GridEngine } from "../../grid/engine";
import { NORMAL, type NamedStyle } from "../../grid/namedStyles";
import { HostError, itemNotFound } from "../hostError";
import { HostCollection } from "../hostObject";
import { RangeBorderCollection } from "./borders";
import { Alignment } from "./formatParts";
import { sideOf, type Edge, type Formatted } from "./formatted";

/** The styles of the workbook. */
export class StyleCollection extends HostCollection<Style> {
  constructor(private readonly engine: GridEngine) {
    super();
  }
  override members(): Style[] {
    return this.engine.styles.list().map(({ name }) => new Style(this.engine, name));
  }
  protected override keyOf(style: Style): string {
    return style.Name;
  }
  /** Answers with nothing, as Excel does. */
  Add(name: string) {
    if (this.lookUp(name))
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    this.engine.styles.change(name, {});
  }
}

class FormattedStyle implements Formatted {
  constructor(
    private readonly engine: GridEngine,
    private readonly name: string,
  ) {}

  get style(): NamedStyle {
    const style = this.engine.styles.find(this.name);
    if (!style) throw itemNotFound();
    return style;
  }
  apply({ borders, named: _named, ...look }: Format): void {
    this.engine.styles.change(this.name, { ...look, ...(borders && { borders: drawn(borders) }) });
  }
  border(edge: Edge): Border | null {
    return this.style.borders[sideOf[edge]] ?? null;
  }
  setBorder(edge: Edge, border: Border | null): void {
    this.apply({ borders: { ...this.style.borders, [sideOf[edge]]: border } });
  }
}

const drawn = (borders: NonNullable<Format["borders"]>): Partial<Record<BorderSide, Border>> =>
  Object.fromEntries(Object.entries(borders).filter(([, border]) => border));

class Style extends Alignment {
  override readonly scalars = [
    "BuiltIn", "HorizontalAlignment", "IndentLevel", "Name", "NumberFormat", "VerticalAlignment", "WrapText",
  ]; // prettier-ignore
  protected override readonly of: FormattedStyle;

  constructor(
    private readonly engine: GridEngine,
    private readonly name: string,
  ) {
    super();
    this.of = new FormattedStyle(engine, name);
  }

  get Name() {
    return this.name;
  }
  get BuiltIn() {
    return this.name === NORMAL;
  }
  get NumberFormat() {
    return this.of.style.numberFormat;
  }
  set NumberFormat(numberFormat: string) {
    this.of.apply({ numberFormat });
  }
  get Borders() {
    return new RangeBorderCollection(this.of);
  }
  Delete() {
    this.engine.styles.delete(this.name);
  }
}
