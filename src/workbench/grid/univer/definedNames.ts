import type { NameInfo } from "../engine";
import type { UniverBook } from "./univerBook";

/** The names of the workbook. */
export class DefinedNames {
  constructor(
    private readonly book: UniverBook,
    private readonly forget: () => void,
  ) {}

  list(): NameInfo[] {
    return this.book.workbook
      .getDefinedNames()
      .map((name) => ({ name: name.getName(), reference: name.getFormulaOrRefString() }));
  }

  set(name: string, reference: string): void {
    if (this.list().some((other) => other.name === name)) this.book.workbook.deleteDefinedName(name);
    this.book.workbook.insertDefinedName(name, reference);
    this.forget();
  }

  delete(name: string): void {
    this.book.workbook.deleteDefinedName(name);
    this.forget();
  }
}
