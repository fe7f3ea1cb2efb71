import { HostError } from "../hostError";
import { HostObject } from "../hostObject";

interface Options {
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
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
    if (this.password && this.password !== password) this.refuse();
    this.options = null;
  }

  /** Throws where the protection does not allow this. */
  check(what: "edit" | keyof Options): void {
    if (this.options && (what === "edit" || !this.options[what])) this.refuse();
  }

  private refuse(): never {
    throw new HostError("AccessDenied", "You do not have permissions to perform the requested operation.");
  }
}
