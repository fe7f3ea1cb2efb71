import { HostError, itemNotFound } from "./hostError";

/** Names that arrive from office.js begin with a capital; whatever begins otherwise is internal and cannot be reached. */
const WIRE_NAME = /^_?[A-Z]/;

/** Answered for objects that do not exist, by the calls whose name ends in OrNullObject. */
export const NOTHING = { _IsNull: true } as const;
export type Nothing = typeof NOTHING;

export type Reachable = HostObject | Nothing;

/** An object of Excel's model: its getters, setters and methods with capital names are what office.js may use. */
export abstract class HostObject {
  /** The properties that a load without names brings. */
  readonly scalars: readonly string[] = [];
  referenceId: string | null = null;

  readProperty(name: string): unknown {
    const found = this.find(name);
    if (found?.get) return found.get.call(this) as unknown;
    if (found?.value instanceof HostObject) return found.value;
    throw notFound(name);
  }

  writeProperty(name: string, value: unknown): void {
    const found = this.find(name);
    if (!found?.set) throw notFound(name);
    found.set.call(this, value);
  }

  callMethod(name: string, args: readonly unknown[]): unknown {
    const method = this.find(name)?.value as unknown;
    if (typeof method !== "function") throw notFound(`${name}()`);
    return Reflect.apply(method, this, args);
  }

  /** How an object is named in answers, so that later batches can refer to it. */
  identity(): Record<string, unknown> {
    const id = this.find("Id")?.get ? { _Id: this.readProperty("Id"), Id: this.readProperty("Id") } : {};
    return this.referenceId === null ? id : { ...id, _ReferenceId: this.referenceId };
  }

  private find(name: string): PropertyDescriptor | undefined {
    if (!WIRE_NAME.test(name)) return undefined;
    return descriptor(this, name);
  }
}

/** A collection, keyed by id or by name without regard to case. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract members(): T[];
  protected abstract keyOf(member: T): string;

  lookUp(key: unknown): T | undefined {
    const wanted = String(key).toLowerCase();
    return this.members().find(
      (member) => this.keyOf(member).toLowerCase() === wanted || member.identity()["Id"] === key,
    );
  }

  get Count(): number {
    return this.members().length;
  }

  GetCount(): number {
    return this.members().length;
  }

  GetItem(key: unknown): T {
    const member = this.lookUp(key);
    if (!member) throw itemNotFound();
    return member;
  }

  GetItemOrNullObject(key: unknown): T | Nothing {
    return this.lookUp(key) ?? NOTHING;
  }

  GetItemAt(index: number): T {
    const member = this.members()[index];
    if (!member)
      throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
    return member;
  }
}

const notFound = (member: string) => new HostError("ApiNotFound", `The API ${member} is not found.`);

function descriptor(place: object | null, name: string): PropertyDescriptor | undefined {
  if (!place || place === Object.prototype) return undefined;
  return (
    Object.getOwnPropertyDescriptor(place, name) ?? descriptor(Object.getPrototypeOf(place) as object | null, name)
  );
}
