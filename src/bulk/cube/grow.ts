/** The same values with room for an index, twice as much as is needed now. */
export function growInt32(values: Int32Array<ArrayBuffer>, index: number, empty = 0): Int32Array<ArrayBuffer> {
  if (index < values.length) return values;
  const grown = new Int32Array((index + 1) * 2);
  grown.set(values);
  if (empty !== 0) grown.fill(empty, values.length);
  return grown;
}

export function growUint8(values: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  if (index < values.length) return values;
  const grown = new Uint8Array((index + 1) * 2);
  grown.set(values);
  return grown;
}
