import type { Border, BorderSide, CellStyle, Format } from "../../grid/cellFormat";

/** What has a look: the cells of a range, or a style. */
export interface Formatted {
  /** Of the first cell. */
  readonly style: CellStyle | Omit<CellStyle, "named">;
  apply(format: Format): void;
  /** Null where an edge has none. */
  border(edge: Edge): Border | null;
  setBorder(edge: Edge, border: Border | null): void;
}

export const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
export type Edge = (typeof EDGES)[number];

/** The side of a cell on which an edge of its range is drawn. */
export const sideOf: Readonly<Record<Edge, BorderSide>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "bottom",
  InsideVertical: "right",
};
