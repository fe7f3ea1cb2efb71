export const BORDER_SIDES = ["top", "right", "bottom", "left"] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

/** A line as files name it: thin, medium, thick, hair, dashed, dotted, double. */
export interface Border {
  readonly line: string;
  readonly color: string;
}

export interface Format {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fill?: string | null;
  readonly color?: string;
  readonly numberFormat?: string;
  readonly align?: "left" | "center" | "right" | null;
  readonly verticalAlign?: "top" | "center" | "bottom" | null;
  /** Steps from the edge that the text is aligned to. */
  readonly indent?: number;
  readonly wrap?: boolean;
  /** Sides that are not named stay as they are; null takes a line away. */
  readonly borders?: Partial<Record<BorderSide, Border | null>>;
  /** The name of the style that the cell has, besides its look. */
  readonly named?: string;
}

/** The formats of one cell as the host and the file writer read them back. */
export interface CellStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fill: string | null;
  readonly color: string | null;
  readonly align: "left" | "center" | "right" | null;
  readonly verticalAlign: "top" | "center" | "bottom" | null;
  readonly indent: number;
  readonly wrap: boolean;
  readonly borders: Partial<Record<BorderSide, Border>>;
  readonly named: string;
}
