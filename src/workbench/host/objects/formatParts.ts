import { HostObject } from "../hostObject";
import type { Formatted } from "./formatted";

/** The fill of a range or a style. */
class Fill extends HostObject {
  override readonly scalars = ["Color"];

  constructor(private readonly of: Formatted) {
    super();
  }
  get Color() {
    return this.of.style.fill ?? "#FFFFFF";
  }
  set Color(fill: string) {
    this.of.apply({ fill });
  }
  Clear() {
    this.of.apply({ fill: null });
  }
}

/** The font of a range or a style. */
class Font extends HostObject {
  override readonly scalars = ["Bold", "Color", "Italic", "Name", "Size", "Underline"];

  constructor(private readonly of: Formatted) {
    super();
  }
  get Bold() {
    return this.of.style.bold;
  }
  set Bold(bold: boolean) {
    this.of.apply({ bold });
  }
  get Italic() {
    return this.of.style.italic;
  }
  set Italic(italic: boolean) {
    this.of.apply({ italic });
  }
  get Underline() {
    return this.of.style.underline ? "Single" : "None";
  }
  set Underline(underline: string) {
    this.of.apply({ underline: underline !== "None" });
  }
  get Color() {
    return this.of.style.color ?? "#000000";
  }
  set Color(color: string) {
    this.of.apply({ color });
  }
  get Name() {
    return this.of.style.fontName;
  }
  set Name(fontName: string) {
    this.of.apply({ fontName });
  }
  get Size() {
    return this.of.style.fontSize;
  }
  set Size(fontSize: number) {
    this.of.apply({ fontSize });
  }
}

/** Where the text of cells stands: shared by ranges and styles. */
export abstract class Alignment extends HostObject {
  protected abstract readonly of: Formatted;

  get Fill() {
    return new Fill(this.of);
  }
  get Font() {
    return new Font(this.of);
  }
  get HorizontalAlignment() {
    return capital(this.of.style.align ?? "general");
  }
  set HorizontalAlignment(value: string) {
    const align = value.toLowerCase();
    if (align === "left" || align === "center" || align === "right") this.of.apply({ align });
    if (align === "general") this.of.apply({ align: null });
  }
  get VerticalAlignment() {
    return capital(this.of.style.verticalAlign ?? "bottom");
  }
  set VerticalAlignment(value: string) {
    const verticalAlign = value.toLowerCase();
    if (verticalAlign === "top" || verticalAlign === "center" || verticalAlign === "bottom")
      this.of.apply({ verticalAlign });
  }
  /** Text that is indented stands at an edge. */
  get IndentLevel() {
    return this.of.style.indent;
  }
  set IndentLevel(indent: number) {
    this.of.apply({ indent, align: this.of.style.align === "right" ? "right" : "left" });
  }
  get WrapText() {
    return this.of.style.wrap;
  }
  set WrapText(wrap: boolean) {
    this.of.apply({ wrap });
  }
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
