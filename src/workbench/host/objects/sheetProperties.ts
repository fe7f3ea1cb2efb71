import type { GridEngine } from "../../grid/engine";
import { HostCollection, HostObject } from "../hostObject";

/** What an add-in keeps with a sheet, by key without regard to case. */
export class WorksheetCustomPropertyCollection extends HostCollection<WorksheetCustomProperty> {
  constructor(
    private readonly engine: GridEngine,
    private readonly sheet: string,
  ) {
    super();
  }
  override members(): WorksheetCustomProperty[] {
    return [...this.kept.keys()].map((key) => new WorksheetCustomProperty(this.kept, key));
  }
  protected override keyOf(property: WorksheetCustomProperty): string {
    return property.Key;
  }
  Add(key: string, value: string): WorksheetCustomProperty {
    const known = this.lookUp(key)?.Key ?? key;
    this.kept.set(known, value);
    return new WorksheetCustomProperty(this.kept, known);
  }

  private get kept(): Map<string, string> {
    return this.engine.sheetProperties(this.sheet);
  }
}

class WorksheetCustomProperty extends HostObject {
  override readonly scalars = ["Key", "Value"];

  constructor(
    private readonly kept: Map<string, string>,
    private readonly key: string,
  ) {
    super();
  }
  get Key() {
    return this.key;
  }
  get Value() {
    return this.kept.get(this.key) ?? "";
  }
  set Value(value: string) {
    this.kept.set(this.key, value);
  }
  Delete() {
    this.kept.delete(this.key);
  }
}
