import { parse, tokenize, type AstExpression } from "@borgar/fx";
import type { Input } from "../../sheet/cells";
import { evaluate } from "../../sheet/evaluate";
import { arrangement } from "./arrangements";
import { nameOf } from "./ddCalls";
import type { ReadRange } from "./readRange";

/** The value of an expression, or why only Excel itself can say what it is. */
export type ReadValue = { readonly ok: true; readonly value: Input } | { readonly ok: false; readonly why: string };

/** Stands for what cannot be parsed: an expression without references, of which valueOf says that Excel works it out. */
const unread: AstExpression = { type: "UnaryExpression", operator: "@", arguments: [] };

/** The expression of an argument; null where it is left out. */
export function parseArgument(text: string): AstExpression | null {
  if (text === "") return null;
  try {
    return parse(tokenize(`=${text}`, { mergeRefs: true }));
  } catch {
    return unread;
  }
}

/** Whether an expression is a reference to cells and nothing else. */
export const isReference = (node: AstExpression | null): boolean => node !== null && referenceText(node) !== null;

/** What a formula stands for that is a single constant, as a name may have it: =0.1; undefined for others. */
export function constantOf(formula: string): Input {
  const node = parseArgument(formula.replace(/^=/, ""));
  return node?.type === "Literal" ? node.value : undefined;
}

/** The references of an expression whose cells make its value: not those within calls that only Excel can answer. */
export function referencesIn(node: AstExpression | null): string[] {
  const reference = node && referenceText(node);
  if (reference) return [reference];
  if (node?.type === "CallExpression" && isKnown(node.callee.name))
    return (node.arguments as readonly (AstExpression | null)[]).flatMap(referencesIn);
  return node?.type === "UnaryExpression" ? node.arguments.flatMap(referencesIn) : [];
}

const isKnown = (name: string): boolean => nameOf(name) !== null || arrangement(name) !== null;

/** `B2`, `B2#`, a name, a part of a table. */
function referenceText(node: AstExpression): string | null {
  if (node.type === "ReferenceIdentifier") return node.value;
  const [spilled] = node.type === "UnaryExpression" && node.operator === "#" ? node.arguments : [];
  return spilled?.type === "ReferenceIdentifier" ? `${spilled.value}#` : null;
}

type Find = (reference: string) => ReadRange | string;

/** What an expression stands for. `find` gives the cells of a reference, or why there are none. */
export function valueOf(node: AstExpression | null, find: Find): ReadValue {
  if (node === null) return { ok: true, value: null };
  const reference = referenceText(node);
  if (reference !== null) {
    const range = find(reference);
    return typeof range === "string" ? { ok: false, why: range } : { ok: true, value: range.values };
  }
  if (node.type === "Literal") return { ok: true, value: node.value };
  if (node.type === "ErrorLiteral") return { ok: true, value: { basicValue: node.value } };
  if (node.type === "ArrayExpression") return arrayValue(node.elements, find);
  if (node.type === "CallExpression") return callValue(node.callee.name, node.arguments, find);
  return { ok: false, why: "it is worked out by Excel" };
}

function arrayValue(rows: readonly (readonly AstExpression[])[], find: Find): ReadValue {
  const read = rows.map((row) => row.map((cell) => valueOf(cell, find)));
  const failed = read.flat().find((cell) => !cell.ok);
  return failed ?? { ok: true, value: read.map((row) => row.map((cell) => (cell.ok ? cell.value : null))) };
}

function callValue(name: string, args: readonly (AstExpression | null)[], find: Find): ReadValue {
  const read = args.map((arg) => valueOf(arg, find));
  const failed = read.find((arg) => !arg.ok);
  const ddName = nameOf(name);
  const arrange = arrangement(name);
  if (ddName === null && arrange === null)
    return { ok: false, why: `${name} is a function of Excel, which Excel works out` };
  if (failed) return failed;
  if (ddName === null) {
    const arranged = arrange?.(read.map((arg) => (arg.ok ? arg.value : null)));
    return arranged === undefined
      ? { ok: false, why: `${name} is worked out by Excel` }
      : { ok: true, value: arranged };
  }
  const result = evaluate(
    ddName,
    read.map((arg) => (arg.ok ? arg.value : null)),
  );
  if (result === null) return { ok: false, why: `there is no function DD.${ddName}` };
  return { ok: true, value: result.ok ? result.value : { basicValue: result.error } };
}
