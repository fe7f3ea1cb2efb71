import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import { LocaleType, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreLocale from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableLocale from "@univerjs/preset-sheets-table/locales/en-US";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { nameControls } from "./accessibility";
import type { Loose } from "./loose";

export interface OpenUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Entries of the context menu that mean nothing in a workbook of one user. */
const HIDDEN_MENUS = [
  "sheet.contextMenu.permission",
  "sheet.menu.sheet-protection",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.change-sheet-protection-from-sheet-bar",
];

/** Starts Univer in an element of the page. The package @univerjs/presets is not used: it installs closed packages. */
export function openUniver(container: HTMLElement): OpenUniver {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: { ...coreLocale, ...tableLocale } },
  });
  const menu = Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }]));
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    formulaBar: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: false },
    menu,
    disableAutoFocus: true,
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  const plugins = new Map<string, [Loose, Loose]>();
  for (const entry of [...core.plugins, ...UniverSheetsTablePreset().plugins] as Loose[]) {
    const [plugin, options] = (Array.isArray(entry) ? entry : [entry, undefined]) as [{ pluginName: string }, unknown];
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  plugins.set(UniverSheetsConditionalFormattingPlugin.pluginName, [UniverSheetsConditionalFormattingPlugin, undefined]);
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin as never, options as never);
  nameControls();
  return { univer, api: FUniver.newAPI(univer) };
}
