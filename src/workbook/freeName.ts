/** The name itself, or with the first number that is free: "Usage 2". Excel's names do not differ by case. */
export function freeName(wanted: string, taken: readonly string[], separator = " "): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; lower.has(name.toLowerCase()); number++) name = `${wanted}${separator}${number}`;
  return name;
}
