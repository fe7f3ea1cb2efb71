import type { ConditionalLook } from "../../grid/conditionalFormats";
import { HostObject } from "../hostObject";
import type { ConditionalFormat } from "./conditionalFormats";

abstract class Part extends HostObject {
  constructor(protected readonly of: ConditionalFormat) {
    super();
  }
  protected get look(): ConditionalLook {
    return this.of.kept.look;
  }
  protected change(change: ConditionalLook): void {
    this.of.change({ look: { ...this.look, ...change } });
  }
}

/** What a conditional format changes of its cells' look. */
export class ConditionalRangeFormat extends Part {
  get Fill() {
    return new ConditionalRangeFill(this.of);
  }
  get Font() {
    return new ConditionalRangeFont(this.of);
  }
}

class ConditionalRangeFill extends Part {
  override readonly scalars = ["Color"];

  get Color() {
    return this.look.fill ?? "";
  }
  set Color(fill: string) {
    this.change({ fill });
  }
}

class ConditionalRangeFont extends Part {
  override readonly scalars = ["Bold", "Color", "Italic"];

  get Color() {
    return this.look.color ?? "";
  }
  set Color(color: string) {
    this.change({ color });
  }
  get Bold() {
    return this.look.bold ?? null;
  }
  set Bold(bold: boolean | null) {
    this.change({ bold: bold === true });
  }
  get Italic() {
    return this.look.italic ?? null;
  }
  set Italic(italic: boolean | null) {
    this.change({ italic: italic === true });
  }
}
