/** The figures of one thing, which come under its name with an ending for each: "infra_host_usage", "infra_host_percentage". */
export interface Measured<E extends string> {
  readonly name: string;
  readonly figures: Readonly<Record<E, number | null>>;
}

/** The fields by the name before their ending, and the fields that have none of the endings. */
export function byEnding<E extends string>(
  values: Readonly<Record<string, number | null>>,
  endings: readonly E[],
): { measured: Measured<E>[]; others: string[] } {
  const blank = Object.fromEntries(endings.map((ending) => [ending, null])) as Record<E, null>;
  const named = new Map<string, Record<E, number | null>>();
  const others: string[] = [];
  for (const [field, value] of Object.entries(values)) {
    const ending = endings.find((candidate) => field.endsWith(candidate));
    if (ending === undefined) others.push(field);
    else {
      const name = field.slice(0, -ending.length);
      named.set(name, { ...(named.get(name) ?? blank), [ending]: value });
    }
  }
  return { measured: [...named].map(([name, figures]) => ({ name, figures })), others };
}
