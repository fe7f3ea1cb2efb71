import type { Cell } from "../../sheet/result";

const money = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const quantity = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });
const percentage = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A figure as it is shown: costs to the cent, usage with six digits behind the point, as on a sheet. */
export function shownFigure(cell: Cell, isCost: boolean): string {
  if (typeof cell === "object") return "not known";
  if (typeof cell === "string") return cell;
  return (isCost ? money : quantity).format(cell);
}

/** Of a percentage, 25 for 25 %. */
export const shownPercent = (cell: Cell): string =>
  typeof cell === "number" ? `${percentage.format(cell)} %` : typeof cell === "object" ? "not known" : cell;

export const shownHead = (cell: Cell): string => (typeof cell === "object" ? cell.error : String(cell));
