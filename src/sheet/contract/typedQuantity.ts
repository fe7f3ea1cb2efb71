import type { Input } from "../cells";

/**
 * What was typed into a field for a figure. Digits with a decimal point are a number; anything else stays the text that it
 * is and is refused by the readers: a comma means thousands to some and a fraction to others.
 */
export function typedQuantity(text: string): Input {
  const typed = text.trim();
  return /^(\d+\.?\d*|\.\d+)$/.test(typed) ? Number(typed) : typed;
}
