import * as v from "valibot";
import { countOf } from "./imported";
import { fail, ok, type Issue, type Result } from "../engine/issue";

type Schema = v.GenericSchema<unknown, unknown>;

/** What a schema keeps of an answer, and how often the answer has fields that the schema does not know. */
export interface Read<T> {
  readonly value: T;
  readonly unknownFields: Readonly<Record<string, number>>;
}

/** Text that is told whole only where it is short. */
const shown = (value: unknown): string => {
  const text = value === undefined ? "missing" : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

/** An answer as the schema says, or everything in it that is otherwise. */
export function read<S extends Schema>(schema: S, json: unknown, what: string): Result<Read<v.InferOutput<S>>> {
  const refusal = refusalOf(json);
  if (refusal !== null)
    return fail(
      "refused",
      what,
      `is refused by Datadog: ${refusal}`,
      "change the question, or ask from the parent organization",
    );
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return ok({ value: parsed.output, unknownFields: countOf(unknownIn(schema, json)) });
  // The same fault in every row is told once, at its first row.
  const first = new Map<string, Issue>();
  for (const issue of parsed.issues) {
    const keys = (issue.path ?? []).map((item) => item.key as string | number);
    const pattern = keys.map((key) => (typeof key === "number" ? "" : key)).join(".");
    if (!first.has(pattern)) first.set(pattern, issueAt(what, keys, issue.input, issue.message));
  }
  return { ok: false, issues: [...first.values()] };
}

function issueAt(what: string, keys: readonly (string | number)[], input: unknown, expected: string): Issue {
  const place = keys.map((key) => (typeof key === "number" ? `[${key}]` : `.${key}`)).join("");
  const path = place === "" ? what : `${what} (${place.replace(/^\./, "")})`;
  return input === undefined
    ? {
        code: "badShape",
        path,
        received: "is missing",
        expected: "Datadog has changed its format, or this is another answer",
      }
    : { code: "badShape", path, received: `is ${shown(input)}`, expected };
}

/** What Datadog says instead of an answer: `{"errors": ["…"]}`, or errors with a title and detail. */
export function refusalOf(json: unknown): string | null {
  if (!v.is(v.object({ errors: v.pipe(v.array(v.unknown()), v.minLength(1)) }), json)) return null;
  return json.errors
    .map((error) => {
      if (typeof error === "string") return error;
      const told = v.safeParse(v.object({ title: v.nullish(v.string()), detail: v.nullish(v.string()) }), error);
      return (told.success ? (told.output.detail ?? told.output.title) : null) ?? shown(error);
    })
    .join("; ");
}

interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
}

/** The places of the fields that the schema does not know. */
function unknownIn(schema: unknown, json: unknown, path = ""): string[] {
  const { entries, item, value, wrapped } = schema as Shape;
  if (wrapped) return unknownIn(wrapped, json, path);
  if (item && Array.isArray(json)) return json.flatMap((part) => unknownIn(item, part, `${path}[]`));
  if (typeof json !== "object" || json === null || (!entries && !value)) return [];
  return Object.entries(json).flatMap(([key, part]) => {
    const place = path === "" ? key : `${path}.${key}`;
    const known = entries && Object.hasOwn(entries, key) ? entries[key] : value;
    return known ? unknownIn(known, part, value ? path : place) : [place];
  });
}
