import type { Charts } from "../charts/charts";
import { emptyWorkbook } from "../grid/emptyWorkbook";
import type { GridEngine } from "../grid/engine";
import { openXlsx } from "../xlsx/openXlsx";
import { saveXlsx } from "../xlsx/saveXlsx";
import { element } from "./element";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Open, save, a new workbook, and the pane shown or hidden. */
export class Toolbar {
  private name = "";
  private offered = 0;

  constructor(
    private readonly engine: GridEngine & { forgetHistory(): void },
    private readonly charts: Charts,
    private readonly namespace: string,
    private readonly say: (sentence: string) => void,
  ) {
    const file = element<HTMLInputElement>("file");
    element("new").addEventListener("click", () =>
      this.begin("Workbook.xlsx", () => emptyWorkbook(engine, ["Sheet1"])),
    );
    element("open").addEventListener("click", () => file.click());
    element("save").addEventListener("click", () => void this.save());
    element("toggle-pane").addEventListener("click", (event) => togglePane(event.currentTarget as HTMLElement));
    file.addEventListener("change", () => void this.open(file));
  }

  fileName(): string {
    return this.name;
  }

  /** Shows another workbook under its name. */
  begin(name: string, fill: () => void): void {
    fill();
    this.name = name;
    element("file-name").textContent = name;
    document.title = `${name} – DD Billing workbench`;
    this.engine.forgetHistory();
  }

  /** Excel opens such a workbook in a window of its own; here it is a file, since a page shows one workbook. */
  offer(file: Uint8Array): void {
    const name = `Book${++this.offered}.xlsx`;
    download(name, file);
    this.say(`Excel opens a new workbook here; its file is ${name}.`);
  }

  private async open(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    try {
      await openXlsx(this.engine, this.charts, new Uint8Array(await file.arrayBuffer()), this.namespace);
      this.begin(file.name, () => undefined);
    } catch (error) {
      this.say(`${file.name} could not be opened: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async save(): Promise<void> {
    download(this.name, await saveXlsx(this.engine, this.charts, this.namespace));
  }
}

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function togglePane(button: HTMLElement): void {
  const pane = element("pane");
  pane.hidden = !pane.hidden;
  button.setAttribute("aria-expanded", String(!pane.hidden));
  window.dispatchEvent(new Event("resize"));
}
