/** Cells of a sheet, counted from zero. */
export interface Rect {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

export interface Area {
  readonly sheet: string;
  readonly rect: Rect;
}
