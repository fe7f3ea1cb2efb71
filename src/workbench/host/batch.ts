import { HostError } from "./hostError";
import { HostCollection, HostObject, NOTHING, type Reachable } from "./hostObject";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type Query,
} from "./protocol";

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** Runs the batches of Excel.run and of the custom functions channel against the objects of the host. */
export class BatchRunner {
  private readonly kept = new Map<string, HostObject>();
  private lastReference = 0;

  constructor(
    private readonly root: HostObject,
    private readonly services: Readonly<Record<string, HostObject>>,
  ) {}

  /** Actions run in order; the first error ends the batch, and what was done before stays done, as in Excel. */
  run(request: BatchRequest): BatchResponse {
    const paths = new Paths(request, this.root, this.services, this.kept);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      try {
        results.push({ ActionId: action.Id, Value: this.act(action, paths) ?? null });
      } catch (error) {
        return { Results: results, Error: batchError(error, action, index), TraceIds: traces };
      }
    }
    return { Results: results, Error: null, TraceIds: traces };
  }

  private act(action: Action, paths: Paths): unknown {
    const target = action.ObjectPathId ? paths.resolve(action.ObjectPathId) : NOTHING;
    if (!(target instanceof HostObject)) return null;
    const args = paths.argumentsOf(action.ArgumentInfo);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target.identity();
      case ActionType.query:
      case ActionType.queryAsJson:
        return query(target, action.QueryInfo ?? {});
      case ActionType.method:
        return this.call(target, action.Name, args);
      case ActionType.setProperty:
        return target.writeProperty(action.Name, args[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(args[0] ?? {})) target.writeProperty(capital(name), value);
        return null;
      default:
        return null;
    }
  }

  private call(target: HostObject, name: string, args: readonly unknown[]): unknown {
    if (name === "_KeepReference") {
      target.referenceId ??= `kept${++this.lastReference}`;
      this.kept.set(target.referenceId, target);
      return target.identity();
    }
    if (name === "_RemoveReference") return void this.kept.delete(target.referenceId ?? "");
    const result = target.callMethod(name, args);
    return result instanceof HostObject ? result.identity() : result;
  }
}

/** The objects of one batch: each path is walked once. */
class Paths {
  private readonly known = new Map<number, Reachable>();

  constructor(
    private readonly request: BatchRequest,
    private readonly root: HostObject,
    private readonly services: Readonly<Record<string, HostObject>>,
    private readonly kept: ReadonlyMap<string, HostObject>,
  ) {}

  resolve(id: number): Reachable {
    const known = this.known.get(id) ?? this.walk(id);
    this.known.set(id, known);
    return known;
  }

  argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return path ? this.resolve(path) : value;
    });
  }

  private walk(id: number): Reachable {
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    if (path.ObjectPathType === PathType.root) return this.root;
    if (path.ObjectPathType === PathType.service) return this.services[path.Name] ?? missing(path.Name);
    if (path.ObjectPathType === PathType.reference) return this.kept.get(path.Name) ?? missing(path.Name);
    if (path.ObjectPathType === PathType.nothing) return NOTHING;
    const parent = this.resolve(path.ParentObjectPathId);
    if (!(parent instanceof HostObject)) return NOTHING;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.property) return parent.readProperty(path.Name) as Reachable;
    if (path.ObjectPathType === PathType.indexer) return parent.callMethod("GetItem", args) as Reachable;
    return parent.callMethod(path.Name, args) as Reachable;
  }
}

function missing(name: string): never {
  throw new HostError("ApiNotFound", `The API ${name} is not found.`);
}

function query(target: HostObject, { Select = [], Top, Skip = 0 }: Query): unknown {
  if (target instanceof HostCollection) {
    const names = Select.map((name) => name.replace(/^items\//i, ""));
    const count = names.some((name) => /^count$/i.test(name)) ? { Count: target.GetCount() } : {};
    const own = names.filter((name) => !/^count$/i.test(name));
    const members = (target.members() as HostObject[]).slice(Skip, Top ? Skip + Top : undefined);
    return { ...target.identity(), ...count, _Items: members.map((member) => query(member, { Select: own })) };
  }
  const answer = target.identity();
  const names = Select.length
    ? Select.flatMap((name) => (name === "*" || name === "$all" ? target.scalars : [name]))
    : target.scalars;
  for (const name of names) {
    const [head = "", ...rest] = name.split("/");
    const value = target.readProperty(capital(head));
    if (!(value instanceof HostObject)) answer[capital(head)] = value;
    else
      answer[capital(head)] = {
        ...(answer[capital(head)] as object),
        ...(query(value, rest.length ? { Select: [rest.join("/")] } : {}) as object),
      };
  }
  return answer;
}

function batchError(error: unknown, action: Action, index: number): BatchError {
  const isExpected = error instanceof HostError;
  if (!isExpected) console.error(error);
  return {
    Code: isExpected ? error.code : "GeneralException",
    Message: error instanceof Error ? error.message : String(error),
    Location: action.Name,
    ActionIndex: index,
    HttpStatusCode: 400,
  };
}
