import { HostCollection, HostObject } from "../hostObject";

/** What the add-in keeps with the workbook, by name; JSON values. */
export class Settings extends HostCollection<Setting> {
  constructor(private readonly kept: Map<string, unknown>) {
    super();
  }

  override members(): Setting[] {
    return [...this.kept.keys()].map((key) => new Setting(this.kept, key));
  }

  protected override keyOf(setting: Setting): string {
    return setting.Key;
  }

  Add(key: string, value: unknown): Setting {
    this.kept.set(key, value);
    return new Setting(this.kept, key);
  }
}

class Setting extends HostObject {
  override readonly scalars = ["Key", "Value"];

  constructor(
    private readonly kept: Map<string, unknown>,
    private readonly key: string,
  ) {
    super();
  }

  get Key() {
    return this.key;
  }
  get Value() {
    return this.kept.get(this.key);
  }
  set Value(value: unknown) {
    this.kept.set(this.key, value);
  }
  Delete() {
    this.kept.delete(this.key);
  }
}
