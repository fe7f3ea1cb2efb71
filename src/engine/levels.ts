import { Exact } from "./exact";
import { all, ok, then, type Result } from "./issue";
import type { Line } from "./line";
import { parentFigure } from "./monthly";
import type { Reading } from "./reading";

/**
 * The units of each parent that count in every hour alike; null where they differ from hour to hour.
 * @param parents the readings of each; null where it is known that each hour has its own
 */
export const levelsOf = (line: Line, parents: readonly (readonly Reading[] | null)[]): Result<(Exact | null)[]> =>
  all(
    line.parents.map((parent, index): Result<Exact | null> => {
      const readings = parents[index];
      if (readings === null) return ok(null);
      const commitment = Exact.of(parent.commitment);
      if (readings === undefined || readings.length === 0) return ok(commitment);
      return parent.product.monthFigure || readings.length === 1
        ? then(parentFigure(parent.product, readings, line, index), (figure) => ok(commitment.atLeast(figure)))
        : ok(null);
    }),
  );
