import { parseA1Ref, stringifyA1Ref, stringifyStructRef } from "@borgar/fx";

/** An address with its sheet, so that it stays when the formula is moved: `Usage!$C$2:$C$745`. Other references as they are. */
export function absolute(address: string): string {
  const parsed = parseA1Ref(address);
  if (!parsed || !("range" in parsed)) return address;
  const fixed = { $top: true, $left: true, $bottom: true, $right: true };
  return stringifyA1Ref({ ...parsed, range: { ...parsed.range, ...fixed } });
}

/** `Usage[Ingested spans]` */
export const columnReference = (table: string, column: string): string =>
  stringifyStructRef({ table, columns: [column] });

/** `Usage[[#Headers],[Ingested spans]]` */
export const titleReference = (table: string, column: string): string =>
  stringifyStructRef({ table, columns: [column], sections: ["headers"] });

/** Whether a text is an address without a sheet: it means another cell as soon as another sheet is in front. */
export function lacksSheet(text: string): boolean {
  const parsed = parseA1Ref(text.trim());
  return parsed !== undefined && "range" in parsed && !parsed.context?.length;
}

/** A cell with its sheet, the sheet in quotes where it needs them. */
export function onSheet(sheet: string, cell: string): string {
  const parsed = parseA1Ref(cell);
  return parsed && "range" in parsed ? stringifyA1Ref({ ...parsed, context: [sheet] }) : cell;
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Whether a text is a plain figure, as the readers of the add-in take it: no commas, no thousands. */
export const isFigure = (text: string): boolean => /^(\d+\.?\d*|\.\d+)$/.test(text);
