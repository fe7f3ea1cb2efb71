import type { CellInput, Format } from "../grid/engine";

/** A sheet of the sample workbook, from its top left cell; undefined is a blank cell. */
export interface SampleSheet {
  readonly name: string;
  /** Widths of the columns in pixels, from the left. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (CellInput | undefined)[])[];
  readonly table?: { readonly name: string; readonly address: string };
  /** Names and the addresses on this sheet that they stand for. */
  readonly names?: Readonly<Record<string, string>>;
  readonly frozenRows?: number;
}

const INK = "#1f2937";
const HEAD_FILL = "#e8eef5";
const INPUT_COLOR = "#0b53a0";
const QUIET = "#5b6470";

export const WHOLE = "#,##0";
export const DECIMALS = "#,##0.000";
export const EXACT = "0.000000000000000";

const formatOf = (value: number) => (Number.isInteger(value) ? WHOLE : DECIMALS);

const styled = (value: string | number, format: Format): CellInput => ({ value, format });

export const title = (text: string) => styled(text, { bold: true, fontSize: 14, color: INK });
export const section = (text: string) => styled(text, { bold: true, fontSize: 12, color: INK });
export const head = (text: string) => styled(text, { bold: true, fill: HEAD_FILL, color: INK });
/** Column heads; one that begins with ">" stands over figures, at the right. */
export const heads = (...texts: string[]) =>
  texts.map((caption) => {
    const isRight = caption.startsWith(">");
    const cell = head(isRight ? caption.slice(1) : caption);
    return isRight ? { ...cell, format: { ...cell.format, align: "right" as const } } : cell;
  });
export const note = (text: string) => styled(text, { color: QUIET });
export const text = (value: string): CellInput => ({ value });
/** A figure that the reader may change. */
export const input = (value: number, numberFormat = formatOf(value)) =>
  styled(value, { color: INPUT_COLOR, numberFormat });
/** A figure as the documents print it. */
export const printed = (value: number) => styled(value, { color: QUIET, numberFormat: formatOf(value) });
export const live = (formula: string, numberFormat?: string): CellInput => ({
  formula,
  ...(numberFormat && { format: { numberFormat } }),
});
/** Says whether cells hold the same figures. */
export const check = (...pairs: string[]): CellInput => ({ formula: `=IF(AND(${pairs.join(",")}),"equal","differs")` });
