/** Counts by key. */
export function addCount<K>(counts: Map<K, number>, key: K, count: number): void {
  const before = counts.get(key);
  counts.set(key, before === undefined ? count : before + count);
}
