import { HostError } from "../../host/hostError";
import { HostObject } from "../../host/hostObject";
import type { ChartAxis } from "../chart";
import type { ExcelChart } from "./excelChart";

export class ChartAxes extends HostObject {
  constructor(private readonly owner: ExcelChart) {
    super();
  }

  get CategoryAxis() {
    return new ExcelAxis(this.owner, "category");
  }
  get ValueAxis() {
    return new ExcelAxis(this.owner, "value");
  }
}

class ExcelAxis extends HostObject {
  override readonly scalars = ["NumberFormat", "Visible"];

  constructor(
    private readonly owner: ExcelChart,
    private readonly which: "category" | "value",
  ) {
    super();
  }

  get Title() {
    return new AxisTitle(this.owner, this.which);
  }
  get MajorGridlines() {
    return new Gridlines(this.owner, this.which);
  }
  /** What an automatic bound comes to is known to the picture alone. */
  get Minimum(): number {
    return bound(this.axis.minimum, "minimum");
  }
  set Minimum(value: number | "") {
    this.owner.change(() => (this.axis.minimum = value === "" ? null : value));
  }
  get Maximum(): number {
    return bound(this.axis.maximum, "maximum");
  }
  set Maximum(value: number | "") {
    this.owner.change(() => (this.axis.maximum = value === "" ? null : value));
  }
  get NumberFormat(): string {
    return this.axis.numberFormat ?? this.sourceFormat();
  }
  set NumberFormat(format: string) {
    this.owner.change(() => (this.axis.numberFormat = format));
  }
  get Visible() {
    return this.axis.isVisible;
  }
  set Visible(isVisible: boolean) {
    this.owner.change(() => (this.axis.isVisible = isVisible));
  }

  private get axis(): ChartAxis {
    return this.owner.chart.axes[this.which];
  }

  private sourceFormat(): string {
    const { book, chart } = this.owner;
    const first = chart.series[0];
    const area = this.which === "value" ? first?.values : first?.categories;
    if (!area) return "General";
    return book.engine.read(area.sheet, { ...area.rect, rows: 1, cols: 1 })[0]?.[0]?.numberFormat ?? "General";
  }
}

class AxisTitle extends HostObject {
  override readonly scalars = ["Text", "Visible"];

  constructor(
    private readonly owner: ExcelChart,
    private readonly which: "category" | "value",
  ) {
    super();
  }

  get Text() {
    return this.owner.chart.axes[this.which].title;
  }
  set Text(text: string) {
    this.owner.change(({ axes }) => (axes[this.which].title = text));
  }
  get Visible() {
    return this.Text !== "";
  }
  set Visible(isVisible: boolean) {
    this.owner.change(({ axes }) => (axes[this.which].title = isVisible ? this.Text || "Axis Title" : ""));
  }
}

class Gridlines extends HostObject {
  override readonly scalars = ["Visible"];

  constructor(
    private readonly owner: ExcelChart,
    private readonly which: "category" | "value",
  ) {
    super();
  }

  get Visible() {
    return this.owner.chart.axes[this.which].hasGridlines;
  }
  set Visible(isVisible: boolean) {
    this.owner.change(({ axes }) => (axes[this.which].hasGridlines = isVisible));
  }
}

function bound(value: number | null, name: string): number {
  if (value === null) throw new HostError("ApiNotFound", `The automatic ${name} is not found.`);
  return value;
}
