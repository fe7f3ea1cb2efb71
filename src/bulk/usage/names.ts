import type { PlainRows } from "../plainRows/plainRows";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The texts of a column, each with a number. Plain rows are read by what is in here. */
export class Names {
  readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(
    private readonly plainRows: PlainRows,
    private readonly code: number,
    private readonly onNew: (text: string, id: number) => void = () => undefined,
  ) {}

  /** The number of a text as its bytes; null: they are no UTF-8. */
  of(bytes: Uint8Array): number | null {
    let text: string;
    try {
      text = utf8.decode(bytes);
    } catch {
      return null;
    }
    return this.ofText(text);
  }

  ofText(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const id = this.texts.length;
    this.texts.push(text);
    this.numbers.set(text, id);
    this.plainRows.addText(this.code, text);
    this.onNew(text, id);
    return id;
  }
}
