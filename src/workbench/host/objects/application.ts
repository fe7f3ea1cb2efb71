import { invalidArgument } from "../hostError";
import { HostObject } from "../hostObject";
import type { ExcelWorkbook } from "./workbook";

/** How every .xlsx file begins: it is a zip archive. */
const ZIP = "PK";

/** Excel around the workbook. */
export class Application extends HostObject {
  override readonly scalars = ["CalculationMode", "CalculationState"];
  private static readonly created: WorkbookCreated[] = [];

  constructor(private readonly book: ExcelWorkbook) {
    super();
  }
  get CalculationMode() {
    return "Automatic";
  }
  get CalculationState() {
    return this.book.engine.isSettled() ? "Done" : "Calculating";
  }
  /** The grid draws after a batch in any case. */
  SuspendScreenUpdatingUntilNextSync() {}
  Calculate(type: string) {
    if (type === "Recalculate") this.book.engine.recalculate();
    else this.book.recalculateAll();
  }
  /** The file of a workbook as base64; without one a blank workbook, which the workbench does not open. */
  CreateWorkbook(base64?: string | null): WorkbookCreated {
    const created = new WorkbookCreated(
      this.book,
      `{workbook-${Application.created.length + 1}}`,
      decoded(base64 ?? ""),
    );
    Application.created.push(created);
    return created;
  }
  _GetWorkbookCreatedById(id: string): WorkbookCreated {
    const found = Application.created.find((created) => created.Id === id);
    if (!found) throw invalidArgument();
    return found;
  }
}

function decoded(base64: string): Uint8Array {
  const text = /^[A-Za-z0-9+/]*={0,2}$/.test(base64) && base64.length % 4 === 0 ? atob(base64) : "";
  if (!text.startsWith(ZIP)) throw invalidArgument();
  return Uint8Array.from(text, (byte) => byte.charCodeAt(0));
}

/** A workbook that is not open yet. */
class WorkbookCreated extends HostObject {
  override readonly scalars = ["Id"];

  constructor(
    private readonly book: ExcelWorkbook,
    private readonly id: string,
    private readonly file: Uint8Array,
  ) {
    super();
  }
  get Id() {
    return this.id;
  }
  Open() {
    this.book.openAnother(this.file);
  }
}
