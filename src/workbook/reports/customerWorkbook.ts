import type { Cell as FileCell, CellStyle } from "hucre";
import { done, inExcel, refused, type Outcome } from "../outcome";
import { amountsIn, customerSheet, customerTitle } from "./customerStatement";
import { heading } from "./monthCell";
import { readSource, type SourceChoice } from "./readSource";
import { isFigure, statementTable, top, type StatementTable } from "./statementTable";
import { numberFormatOf } from "./styles";

interface For {
  readonly groupBy: string;
  readonly only: string;
}

/**
 * Opens what one organization bears as a workbook of its own, with figures in place of formulas. It is handed over, so that a
 * line that is not known refuses it.
 */
export async function openCustomerWorkbook(choice: SourceChoice, { groupBy, only }: For): Promise<Outcome> {
  const read = await readSource(choice);
  if (!read.ok) return read;
  const { source } = read.value;
  const table = statementTable(source, { groupBy, only });
  if (!table.ok) return table;
  const [unknown] = table.value.look.remarks ?? [];
  if (unknown !== undefined) return refused(unknown);
  const file = await fileOf(heading(customerTitle(only), source, amountsIn(source)), table.value, only);
  return inExcel(async () => {
    await Excel.createWorkbook(file);
    return done;
  });
}

/** The library that writes files is large, and loads when the first one is asked for. */
async function fileOf(
  head: readonly (readonly (string | number)[])[],
  table: StatementTable,
  only: string,
): Promise<string> {
  const { writeXlsx } = await import(/* webpackChunkName: "xlsx" */ "hucre/xlsx");
  const name = customerSheet(only);
  const rows = [...head, [], ...table.rows].map((row) => row.map((cell) => (typeof cell === "object" || cell === "" ? null : cell))); // prettier-ignore
  const cells = new Map<string, Partial<FileCell>>();
  for (const [r, row] of rows.entries())
    for (const c of row.keys()) cells.set(`${r},${c}`, { style: styleAt(r, c, row, table) });
  const title = customerTitle(only);
  const bytes = await writeXlsx({
    sheets: [
      {
        name,
        rows,
        cells,
        columns: table.look.widths.map(([, points]) => ({ width: points / pointsPerCharacter })),
        view: { showGridLines: false },
        pageSetup: {
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
        },
        headerFooter: { oddHeader: `&C${title.replace(/&/g, "&&")}`, oddFooter: "&L&D&RPage &P of &N" },
      },
    ],
    namedRanges: [{ name: "_xlnm.Print_Titles", range: `'${name}'!$${top}:$${top}`, scope: name }],
  });
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** A character of Excel's standard font is 7 pixels wide, 5.25 points. */
const pointsPerCharacter = 5.25;

function styleAt(row: number, column: number, cells: readonly unknown[], { looks, titles }: StatementTable): CellStyle {
  if (row === 0) return { font: { bold: true, size: 16 } };
  if (row === 2 && column === 1) return { numFmt: numberFormatOf("DD Month"), alignment: { horizontal: "left" } };
  if (row < top - 1) return {};
  const look = looks[column];
  const isTitle = row === top - 1;
  const isTotal = cells[titles.indexOf("Product")] === "Total";
  return {
    ...((isTitle || isTotal) && { font: { bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: isTitle ? "DDEBF7" : "F2F2F2" } } }), // prettier-ignore
    ...(isTitle && isFigure(look) && { alignment: { horizontal: "right" } }),
    ...(look === "DD Text" && { alignment: { wrapText: true } }),
    ...(!isTitle && isFigure(look) && { numFmt: numberFormatOf(look) }),
  };
}
