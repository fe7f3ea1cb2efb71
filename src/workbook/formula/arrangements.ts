import { rowsOf, type Input } from "../../sheet/cells";

/** Puts cells side by side or in a shape; undefined for arguments that it is not meant for, which Excel itself works out. */
type Arrangement = (args: readonly Input[]) => Input;

/** The functions of Excel that only arrange cells, as the pane writes them into formulas; they change no figure. */
const arrangements: Readonly<Record<string, Arrangement>> = {
  /** An array of places, each with the value that stands there: CHOOSE({1,2;3,4},"APM Pro",B2,"IoT",B3). */
  CHOOSE([places, ...values]) {
    const rows = rowsOf(places ?? null);
    const cells = values.map((value) => rowsOf(value)?.flat() ?? [""]);
    if (rows === null || cells.some(({ length }) => length > 1)) return undefined;
    const chosen = rows.map((row) => row.map((place) => cells[Number(place) - 1]?.[0]));
    return chosen.flat().includes(undefined) ? undefined : chosen;
  },
  /** Columns of the same length beside each other. */
  HSTACK(args) {
    const parts = args.map((arg) => rowsOf(arg) ?? [[""]]);
    const [first = []] = parts;
    if (parts.some(({ length }) => length !== first.length)) return undefined;
    return first.map((_, row) => parts.flatMap((part) => part[row] ?? []));
  },
  ROWS: ([cells]) => rowsOf(cells ?? null)?.length,
  /** A single value in as many rows and columns: EXPAND(0,744,1,0). */
  EXPAND([value, rows, columns, pad]) {
    const isSingle = typeof value === "number" && value === pad && typeof rows === "number" && columns === 1;
    return isSingle ? Array.from({ length: rows }, () => [value]) : undefined;
  },
};

/** How a function of Excel arranges cells; null where it is none of these. */
export const arrangement = (name: string): Arrangement | null => arrangements[name.toUpperCase()] ?? null;
