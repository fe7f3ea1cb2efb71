const [lineFeed, quote] = [10, 34];

export interface QuotedField {
  /** Without its quotes, doubled ones single. */
  readonly bytes: Uint8Array;
  /** The place behind the closing quote. */
  readonly end: number;
  readonly hasLineBreak: boolean;
}

/** The quoted text that begins at `from`; null where it is not closed before the end. */
export function readQuotedField(bytes: Uint8Array, from: number, end: number): QuotedField | null {
  let hasLineBreak = false;
  let doubled = 0;
  for (let at = from + 1; at < end; at++) {
    if (bytes[at] === lineFeed) hasLineBreak = true;
    if (bytes[at] !== quote) continue;
    if (at + 1 < end && bytes[at + 1] === quote) {
      doubled++;
      at++;
    } else {
      const inside = bytes.subarray(from + 1, at);
      return { bytes: doubled === 0 ? inside : single(inside, doubled), end: at + 1, hasLineBreak };
    }
  }
  return null;
}

function single(inside: Uint8Array, doubled: number): Uint8Array {
  const text = new Uint8Array(inside.length - doubled);
  let length = 0;
  for (let at = 0; at < inside.length; at++) {
    text[length++] = inside[at] as number;
    if (inside[at] === quote) at++;
  }
  return text;
}
