import type { CellInput } from "../grid/engine";
import type { Format } from "../grid/cellFormat";

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
/** Fifteen digits, all that a figure has: below 1, below 100, below 1,000. */
export const EXACT = "0.000000000000000";
export const EXACT_TENS = "0.0000000000000";
export const EXACT_HUNDREDS = "0.000000000000";

const formatOf = (value: number) => (Number.isInteger(value) ? WHOLE : DECIMALS);

const styled = (value: string | number, format: Format): CellInput => ({ value, format });

export const title = (text: string) => styled(text, { bold: true, fontSize: 14, color: INK });
export const section = (text: string) => styled(text, { bold: true, fontSize: 12, color: INK });
export const head = (text: string) => styled(text, { bold: true, fill: HEAD_FILL, color: INK });
const alignments = { ">": "right", ":": "center" } as const;
/** Column heads; one that begins with ">" stands over figures, at the right, one with ":" in the middle. */
export const heads = (...texts: string[]) =>
  texts.map((caption) => {
    const align = alignments[caption.charAt(0) as keyof typeof alignments];
    const cell = head(align === undefined ? caption : caption.slice(1));
    return align === undefined ? cell : { ...cell, format: { ...cell.format, align } };
  });
export const note = (text: string) => styled(text, { color: QUIET });
export const text = (value: string): CellInput => ({ value });
/** A figure that the reader may change. */
export const input = (value: number, numberFormat = formatOf(value)) =>
  styled(value, { color: INPUT_COLOR, numberFormat });
/** A figure as the documents print it. */
export const printed = (value: number, numberFormat = formatOf(value)) => styled(value, { color: QUIET, numberFormat });
export const live = (formula: string, numberFormat?: string): CellInput => ({
  formula,
  ...(numberFormat && { format: { numberFormat } }),
});
/** Says whether cells hold the same figures. */
export const check = (...pairs: string[]): CellInput => ({
  formula: `=IF(AND(${pairs.join(",")}),"equal","differs")`,
  format: { align: "center" },
});
