import { mkdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { Zip } from "../../src/workbench/xlsx/zip";
import type { WorkbenchPage } from "./workbenchPage";

/** A file of the build folder that a test saves and opens again. */
export class SavedFile {
  readonly path: string;

  constructor(
    private readonly workbench: WorkbenchPage,
    name: string,
  ) {
    this.path = resolve(__dirname, "../../build", name);
    mkdirSync(resolve(this.path, ".."), { recursive: true });
  }

  async save(): Promise<void> {
    const { page } = this.workbench;
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save .xlsx" }).click();
    await (await download).saveAs(this.path);
  }

  /** A part of the file, such as xl/workbook.xml, as text. */
  async part(name: string): Promise<string> {
    const text = await new Zip(readFileSync(this.path)).text(name);
    if (text === null) throw new Error(`${this.path} has no ${name}.`);
    return text;
  }

  /** The names of all parts. */
  parts(): string[] {
    return new Zip(readFileSync(this.path)).paths();
  }

  /** Opens the file in place of a new workbook. */
  async reopen(): Promise<void> {
    const { page } = this.workbench;
    await this.workbench.renew();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open .xlsx" }).click();
    await (await chooser).setFiles(this.path);
    await page.getByRole("heading", { name: basename(this.path) }).waitFor();
    await this.workbench.settled();
  }
}
