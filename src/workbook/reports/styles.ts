interface Look {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly wrap?: true;
  readonly align?: "Left" | "Right";
  readonly above?: Excel.BorderLineStyle | "Continuous";
  readonly below?: Excel.BorderLineStyle | "Continuous" | "Double";
}

/** The styles of reports. Colours are dark on light enough for black and white print and every theme of a workbook. */
const looks = {
  "DD Title": { bold: true, size: 16, color: "#1B4F8A" },
  "DD Note": { italic: true, color: "#595959" },
  "DD Header": { bold: true, fill: "#DDEBF7", below: "Continuous" },
  "DD Figures header": { bold: true, fill: "#DDEBF7", below: "Continuous", align: "Right" },
  "DD Month": { bold: true, numberFormat: "mmm yyyy", align: "Left" },
  "DD Text": { wrap: true },
  /** Six digits behind the point on paper; the cell has all fifteen. Every figure keeps its distance from text beside it. */
  "DD Quantity": { numberFormat: "#,##0.00####_)" },
  "DD Money": { numberFormat: "#,##0.00_)" },
  "DD Percent": { numberFormat: "0.0%_)" },
  "DD Total": { bold: true, numberFormat: "#,##0.00_)", above: "Continuous", below: "Double" },
} as const satisfies Readonly<Record<string, Look>>;

export type ReportStyle = keyof typeof looks;
export const numberFormatOf = (style: "DD Month" | "DD Quantity" | "DD Money"): string => looks[style].numberFormat;
const names = Object.keys(looks) as ReportStyle[];

/** Adds the styles that the workbook lacks. Those that it has stay as they are: they may have been made the house's own. */
export async function putStyles(context: Excel.RequestContext): Promise<void> {
  const { styles } = context.workbook;
  styles.load({ name: true });
  await context.sync();
  const held = new Set(styles.items.map(({ name }) => name.toLowerCase()));
  for (const name of names.filter((one) => !held.has(one.toLowerCase()))) {
    styles.add(name);
    dress(styles.getItem(name), looks[name]);
  }
}

function dress(
  style: Excel.Style,
  { bold, italic, size, color, fill, numberFormat, wrap, align, above, below }: Look,
): void {
  if (bold) style.font.bold = true;
  if (italic) style.font.italic = true;
  if (size !== undefined) style.font.size = size;
  if (color !== undefined) style.font.color = color;
  if (fill !== undefined) style.fill.color = fill;
  if (numberFormat !== undefined) style.numberFormat = numberFormat;
  if (align !== undefined) style.horizontalAlignment = align;
  if (wrap) style.wrapText = true;
  if (above !== undefined) style.borders.getItem("EdgeTop").style = above;
  if (below !== undefined) style.borders.getItem("EdgeBottom").style = below;
}
