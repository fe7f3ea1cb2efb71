import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { Entries } from "../entries";
import type { Scalar, Site } from "../engine";
import type { OpenUniver } from "./openUniver";

const END_OF_TEXT = /\r?\n$/;

/** Entries in Univer's cell editor and formula bar. */
export class UniverEntries implements Entries {
  constructor(private readonly univer: OpenUniver) {}

  isOpen(): boolean {
    return this.univer.univer.__getInjector().get(IEditorBridgeService).isVisible().visible;
  }

  check(isTaken: (site: Site, text: string) => boolean): void {
    const { api } = this.univer;
    api.addEvent(api.Event.BeforeSheetEditEnd, (event) => {
      if (!event.isConfirm || !this.isOpen()) return;
      const text = (event.value.getData().body?.dataStream ?? "").replace(END_OF_TEXT, "");
      const site = { sheet: event.worksheet.getSheetName(), row: event.row, col: event.column };
      if (!isTaken(site, text)) event.cancel = true;
    });
  }

  enter({ sheet, row, col }: Site, value: Scalar): void {
    const found = this.univer.api.getActiveWorkbook()?.getSheetByName(sheet);
    found?.getRange(row, col).setValue(typeof value === "boolean" ? { v: value ? 1 : 0, t: 3 } : { v: value });
  }
}
