import { Exact } from "./exact";
import { all, ok, then, type Result } from "./issue";
import type { Line } from "./line";
import { parentFigure } from "./monthly";
import type { Reading } from "./reading";

/** The units of each parent that count in every hour alike; null where they differ from hour to hour. */
export const levelsOf = (line: Line, parents: readonly (readonly Reading[])[]): Result<(Exact | null)[]> =>
  all(
    line.parents.map((parent, index): Result<Exact | null> => {
      const readings = parents[index] ?? [];
      const commitment = Exact.of(parent.commitment);
      if (readings.length === 0) return ok(commitment);
      return parent.product.monthFigure || readings.length === 1
        ? then(parentFigure(parent.product, readings, line, index), (figure) => ok(commitment.atLeast(figure)))
        : ok(null);
    }),
  );
