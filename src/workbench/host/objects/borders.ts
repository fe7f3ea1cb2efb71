import type { Border } from "../../grid/cellFormat";
import { invalidArgument } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { EDGES, type Edge, type Formatted } from "./formatted";

/** Excel's style and weight of a line, by the word of files. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dashed: ["Dash", "Thin"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
};
const BLACK = "#000000";

/** The edges of a range, or of a style's cells. */
export class RangeBorderCollection extends HostCollection<RangeBorder> {
  constructor(private readonly of: Formatted) {
    super();
  }
  override members(): RangeBorder[] {
    return EDGES.map((edge) => new RangeBorder(this.of, edge));
  }
  protected override keyOf(border: RangeBorder): string {
    return border.SideIndex;
  }
}

class RangeBorder extends HostObject {
  override readonly scalars = ["Color", "SideIndex", "Style", "Weight"];

  constructor(
    private readonly of: Formatted,
    private readonly edge: Edge,
  ) {
    super();
  }

  get SideIndex() {
    return this.edge;
  }
  get Style() {
    return this.line[0];
  }
  set Style(style: string) {
    if (style === "None") this.of.setBorder(this.edge, null);
    else this.change({ line: this.lineOf(style) });
  }
  get Weight() {
    return this.line[1];
  }
  set Weight(weight: string) {
    const [line] = Object.entries(LINES).find(([, [, known]]) => known === weight) ?? [];
    if (line === undefined) throw invalidArgument();
    this.change({ line });
  }
  get Color() {
    return this.of.border(this.edge)?.color ?? BLACK;
  }
  set Color(color: string) {
    this.change({ color });
  }

  /** The line of a style, with the weight that the edge has if there is such a line. */
  private lineOf(style: string): string {
    const known = Object.entries(LINES).filter(([, [name]]) => name === style);
    const [line] = known.find(([, [, weight]]) => weight === this.Weight) ?? known[0] ?? [];
    if (line === undefined) throw invalidArgument();
    return line;
  }

  private get line(): readonly [style: string, weight: string] {
    const border = this.of.border(this.edge);
    return (border && LINES[border.line]) ?? ["None", "Thin"];
  }

  private change(change: Partial<Border>): void {
    this.of.setBorder(this.edge, { line: "thin", color: BLACK, ...this.of.border(this.edge), ...change });
  }
}
