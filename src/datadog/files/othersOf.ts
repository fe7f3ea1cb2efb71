import { addUp } from "../imported";
import type { Matched } from "./matchColumns";
import type { Delimited } from "./readDelimited";

/** Columns that are not imported, with how many of their cells are filled. */
export const othersOf = (others: Matched<string>["others"], { lines }: Delimited): Record<string, number> =>
  addUp(
    others.map(({ title, at }) =>
      Object.fromEntries([[title, lines.filter(({ cells }) => (cells[at] ?? "").trim() !== "").length]]),
    ),
  );
