import type { Injector } from "@univerjs/core";
import { IEditorService } from "@univerjs/docs-ui";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { FormulaEditor } from "../formulaEditor";
import type { OpenUniver } from "./openUniver";

const END_OF_TEXT = /\r?\n$/;

/** The entry being typed in Univer's cell editor or formula bar. */
export class UniverFormulaEditor implements FormulaEditor {
  private readonly injector: Injector;

  /** Before a workbook is there, Univer has no editors yet: they are looked up when they are needed. */
  constructor({ univer }: OpenUniver) {
    this.injector = univer.__getInjector();
  }

  state(): { text: string; caret: number } | null {
    const editor = this.focused();
    if (!editor || !this.injector.get(IEditorBridgeService).isVisible().visible) return null;
    const text = (editor.getDocumentData().body?.dataStream ?? "").replace(END_OF_TEXT, "");
    const range = editor.getSelectionRanges()[0];
    return range?.collapsed ? { text, caret: range.startOffset } : null;
  }

  replace(text: string, caret: number): void {
    this.focused()?.replaceText(text, [{ startOffset: caret, endOffset: caret, collapsed: true }]);
  }

  box(): DOMRect {
    const help = document.querySelector('[data-u-comp="rect-popup"]')?.getBoundingClientRect();
    if (help?.height) return help;
    const editor = this.focused();
    return editor?.getBoundingClientRect() ?? new DOMRect();
  }

  private focused() {
    return this.injector.get(IEditorService).getFocusEditor();
  }
}
