import type { Tags } from "../../rows";
import { ownAccount } from "./organizations";

/** Some tags, and how much of an organization's usage its resources with them have. */
export interface Tagged {
  readonly tags: Tags;
  readonly weight: number;
}

/** What the resources of an organization carry. */
const combinations: readonly { readonly tags: NonNullable<Tags>; readonly weight: number }[] = [
  { tags: { team: ["checkout"], env: ["prod"], service: ["web"] }, weight: 40 },
  { tags: { team: ["search"], env: ["prod"], service: ["api"] }, weight: 25 },
  { tags: { team: ["checkout"], env: ["staging"], service: ["api", "web"] }, weight: 15 },
  { tags: { team: ["<empty>"], env: ["prod"], service: [] }, weight: 12 },
  { tags: { team: [], env: [], service: [] }, weight: 8 },
];

/** The combinations of the keys that are asked for; without keys usage is not broken down. */
export function byKeys(keys: readonly string[]): readonly Tagged[] {
  if (keys.length === 0) return [{ tags: null, weight: 1 }];
  const groups = new Map<string, Tagged>();
  for (const { tags, weight } of combinations) {
    const asked = Object.fromEntries(keys.map((key) => [key, tags[key] ?? []]));
    const id = JSON.stringify(asked);
    const before = groups.get(id);
    groups.set(id, { tags: asked, weight: before === undefined ? weight : before.weight + weight });
  }
  return [...groups.values()];
}

export const tagSource = (keys: readonly string[]): string => `${ownAccount.name}:::${keys.join("///")}`;
