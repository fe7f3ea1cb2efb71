import { HostError } from "../hostError";
import { HostObject } from "../hostObject";

interface Options {
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
}

/** Protection of the workbook's structure: sheets can be neither added, deleted nor renamed. */
export class WorkbookProtection extends HostObject {
  override readonly scalars = ["Protected"];
  private password: string | null = null;

  get Protected() {
    return this.password !== null;
  }
  Protect(password?: string | null) {
    this.password = password ?? "";
  }
  Unprotect(password?: string | null) {
    if (this.password && this.password !== password) refuse();
    this.password = null;
  }

  check(): void {
    if (this.Protected) refuse();
  }
}

/** A sheet's protection: what the add-in writes to a protected sheet is refused. */
export class WorksheetProtection extends HostObject {
  override readonly scalars = ["Options", "Protected"];
  private options: Options | null = null;
  private password = "";

  get Protected() {
    return this.options !== null;
  }
  get Options() {
    return this.options ?? {};
  }
  Protect(options?: Options | null, password?: string | null) {
    if (this.options) throw new HostError("InvalidOperation", "The worksheet is protected already.");
    this.options = options ?? {};
    this.password = password ?? "";
  }
  Unprotect(password?: string | null) {
    if (this.password && this.password !== password) refuse();
    this.options = null;
  }

  /** Throws where the protection does not allow this. */
  check(what: "edit" | keyof Options): void {
    if (this.options && (what === "edit" || !this.options[what])) refuse();
  }
}

function refuse(): never {
  throw new HostError("AccessDenied", "You do not have permissions to perform the requested operation.");
}
