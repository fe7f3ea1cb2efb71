import { BORDER_SIDES, type CellStyle, type Format } from "./cellFormat";

export const NORMAL = "Normal";

/** A style with its name: what its cells look like, and how their numbers are shown. */
export interface NamedStyle extends Omit<CellStyle, "named"> {
  readonly name: string;
  readonly numberFormat: string;
}

/** What a new style, and a cell without a style, looks like. */
export const PLAIN: Omit<NamedStyle, "name"> = {
  bold: false,
  italic: false,
  underline: false,
  fontName: "Calibri", // a browser may lack it: the grid draws its own font
  fontSize: 11,
  fill: null,
  color: null,
  align: null,
  verticalAlign: null,
  indent: 0,
  wrap: false,
  borders: {},
  numberFormat: "General",
};

/** The look as a format that leaves nothing of another one. */
export const wholeFormat = ({ borders, color, ...look }: Omit<NamedStyle, "name">): Format => ({
  ...look,
  color: color ?? "#000000",
  borders: Object.fromEntries(BORDER_SIDES.map((side) => [side, borders[side] ?? null])),
});

/** The styles of the workbook, by name without regard to case. */
export class NamedStyles {
  private readonly all = new Map<string, NamedStyle>();

  /** `changed` gives the style's cells its new look. */
  constructor(private readonly changed: (style: NamedStyle) => void = () => undefined) {
    this.clear();
  }

  list(): NamedStyle[] {
    return [...this.all.values()];
  }

  find(name: string): NamedStyle | undefined {
    return this.all.get(name.toLowerCase());
  }

  change(name: string, change: Partial<Omit<NamedStyle, "name">>): void {
    const style = { ...PLAIN, name, ...this.find(name), ...change };
    this.all.set(name.toLowerCase(), style);
    this.changed(style);
  }

  delete(name: string): void {
    this.all.delete(name.toLowerCase());
  }

  /** Leaves the one that every workbook has. */
  clear(): void {
    this.all.clear();
    this.all.set(NORMAL.toLowerCase(), { ...PLAIN, name: NORMAL });
  }
}
