import { doneWith, refused, type Outcome } from "../outcome";

const expected = "Give percentages with commas between them, such as 50, 80, 100.";

/** Percentages as they are typed, as shares: 80 or 80 % is 0.8. */
export function readThresholds(text: string): Outcome<number[]> {
  const shares: number[] = [];
  for (const part of text.split(",").map((one) => one.trim())) {
    const [, figure] = /^(\d+(?:\.\d+)?)\s*%?$/.exec(part) ?? [];
    if (figure === undefined || Number(figure) === 0) return refused(`“${part}” is no percentage. ${expected}`);
    shares.push(Number(figure) / 100);
  }
  return doneWith(shares);
}
