import type { FunctionsMetadata } from "../../host/functions/metadata";

/** An argument with a list of values, and what has been typed of it. */
export interface EnumArgument {
  /** The values that go with what has been typed, in their order. */
  readonly values: readonly string[];
  /** What has been typed, without its quote. */
  readonly typed: string;
  /** The part of the formula that a value takes the place of. */
  readonly from: number;
  readonly to: number;
}

interface Call {
  readonly name: string;
  argument: number;
  start: number;
}

const ENTRY = /^\s*"?([^"&+\-*/^=<>(){}[\],;:]*)$/;
const REST_OF_ENTRY = /^[^",;()]*"?/;

/** The argument at the caret, where it takes one of a list of values and no value has been completed yet. */
export function enumArgument(
  text: string,
  caret: number,
  metadata: FunctionsMetadata,
  namespace: string,
): EnumArgument | null {
  const call = callAt(text, caret);
  if (!call) return null;
  const entry = metadata.functions.find(({ name }) => `${namespace}.${name}`.toUpperCase() === call.name);
  const parameter = entry?.parameters[call.argument];
  const list = metadata.enums?.find(({ id }) => id === parameter?.customEnumId);
  if (!list) return null;
  const before = text.slice(call.start, caret);
  const typed = ENTRY.exec(before)?.[1];
  if (typed === undefined) return null;
  const from = call.start + (before.length - before.trimStart().length);
  const to = caret + (REST_OF_ENTRY.exec(text.slice(caret))?.[0].length ?? 0);
  const values = matching(
    list.values.map(({ name, stringValue }) => stringValue ?? name),
    typed,
  );
  return values.length ? { values, typed, from, to } : null;
}

/** Values that begin with the text come first, then those that contain it. */
function matching(values: readonly string[], typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const begin = values.filter((value) => value.toLowerCase().startsWith(wanted));
  return [...begin, ...values.filter((value) => !begin.includes(value) && value.toLowerCase().includes(wanted))];
}

/** The innermost call around the caret. */
function callAt(text: string, caret: number): Call | null {
  if (!text.startsWith("=")) return null;
  const calls: Call[] = [];
  let isText = false;
  let braces = 0;
  for (let at = 1; at < caret; at++) {
    const mark = text.charAt(at);
    if (mark === '"') isText = !isText;
    else if (isText) continue;
    else if (mark === "{") braces++;
    else if (mark === "}") braces--;
    else if (mark === "(") calls.push({ name: nameBefore(text, at), argument: 0, start: at + 1 });
    else if (mark === ")") calls.pop();
    else if (mark === "," && !braces) nextArgument(calls.at(-1), at);
  }
  return calls.at(-1) ?? null;
}

function nextArgument(call: Call | undefined, at: number): void {
  if (!call) return;
  call.argument++;
  call.start = at + 1;
}

const nameBefore = (text: string, end: number) =>
  (/[A-Za-z_][\w.]*$/.exec(text.slice(0, end))?.[0] ?? "").toUpperCase();
