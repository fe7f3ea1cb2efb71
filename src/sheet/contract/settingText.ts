import { monthText } from "../../engine/month";
import { mayBeBlank, type Input } from "../cells";
import { readMonth } from "../readMonth";
import { settingNames } from "../readSettings";
import type { ContractCells } from "./contractTables";

type Name = (typeof settingNames)[number];

/** The value in the cell beside the name of a setting. */
export const settingCell = (rows: ContractCells["DD_Settings"], setting: Name): Input =>
  rows.find(({ cells }) => String(cells.Name).trim().toLowerCase() === setting.toLowerCase())?.cells.Value;

/** A setting as text. Excel makes a date of "2026-11" and a number of "730" where it is let; here each has one spelling. */
export function settingText(rows: ContractCells["DD_Settings"], setting: Name): string {
  const value = settingCell(rows, setting);
  if (mayBeBlank(value)) return "";
  const month = setting === "Catalog" ? readMonth(value) : null;
  return month?.ok && month.value ? monthText(month.value) : String(value);
}
