import type { CellsOf } from "../../sheet/contract/contractTables";
import { contractSettingNames } from "../../sheet/readSettings";
import { refused, type Outcome } from "../outcome";
import { cellText } from "./cellText";
import { changeContract } from "./changeContract";
import { formats } from "./layout";
import { putRules } from "./rules";

export type SettingName = (typeof contractSettingNames)[number];
/** The settings to write; those that are not named are left alone. */
export type SettingsChange = Readonly<Partial<Record<SettingName, string>>>;

/** Writes values of settings beside their names; a setting whose row is not there gets one at the end. */
export function writeSettings(
  sheetId: string,
  written: SettingsChange,
  read: readonly CellsOf<"DD_Settings">[],
): Promise<Outcome> {
  return changeContract(sheetId, (tables) => {
    const { table, header, values, titles, indexOf } = tables.DD_Settings;
    const now = values.map((cells) => [cells[indexOf("Name")], cells[indexOf("Value")]] as const);
    const isStill =
      now.length === read.length &&
      now.every(([name, value], row) => name === read[row]?.Name && value === read[row]?.Value);
    if (!isStill)
      return refused("The table has changed since it was read, and is read again now. Look, then try again.");
    let end = values.length;
    for (const [setting, value] of Object.entries(written)) {
      const found = now.findIndex(([name]) => String(name).trim().toLowerCase() === setting.toLowerCase());
      const row = found < 0 ? end++ : found;
      if (found < 0) table.rows.add(undefined, [titles.map(() => "")]);
      const cells = header.getOffsetRange(row + 1, 0);
      const put = (column: "Name" | "Value", text: string) => {
        const cell = cells.getColumn(indexOf(column));
        cell.numberFormat = [[formats[column]]];
        cell.values = [[cellText(text)]];
      };
      if (found < 0) put("Name", setting);
      put("Value", value);
      if (found < 0)
        putRules("DD_Settings", cells, indexOf, [
          titles.map((_title, index) => (index === indexOf("Name") ? setting : "")),
        ]);
    }
    return undefined;
  });
}
