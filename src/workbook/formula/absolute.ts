import { isReference, parseA1Ref, parseStructRef, stringifyA1Ref, stringifyStructRef, tokenize } from "@borgar/fx";
import type { ReferenceA1 } from "@borgar/fx";
import type { ReadReference } from "./readCalls";
import type { Site } from "./references";

/**
 * An expression as it reads on any other sheet: references to cells are absolute and have their sheet, references within a
 * table have its name. What has its meaning from where it stands (“this row”, a name of the sheet) becomes its cells. Text and
 * everything else stay as they are.
 */
export function absolute(text: string, site: Site, references: readonly ReadReference[]): string {
  const written = tokenize(`=${text}`, { mergeRefs: true }).map((token) => {
    if (!isReference(token)) return token.value;
    const local = references.find((reference) => reference.local && reference.text === token.value);
    return absoluteReference(local?.address || token.value, site, local !== undefined);
  });
  return written.join("").slice(1);
}

function absoluteReference(text: string, site: Site, isLocal: boolean): string {
  const struct = parseStructRef(text);
  if (struct) return stringifyStructRef({ ...struct, table: struct.table || site.table || "" });
  const reference = parseA1Ref(text);
  if (!reference) return text;
  const context = reference.context?.length ? reference.context : [site.sheet];
  if ("name" in reference) return isLocal ? stringifyA1Ref({ ...reference, context }) : text;
  return stringifyA1Ref({ ...reference, context, range: { ...reference.range, ...held(reference.range) } });
}

/** Every bound that a range has is held; whole columns have no rows. */
function held({ top, left, bottom, right }: ReferenceA1["range"]): Partial<ReferenceA1["range"]> {
  return { $top: top !== null, $left: left !== null, $bottom: bottom !== null, $right: right !== null };
}
