import { useState } from "react";
import { figures, type Figure, type FigureId } from "../../workbook/costs/figures";
import type { ImportedName, ImportedTable } from "../../workbook/costs/importedTable";
import {
  facets,
  offeredBy,
  type Facet,
  type GroupBy,
  type Level,
  type Offered,
  type Question,
} from "../../workbook/costs/question";

/** What was chosen; what is gone is the first of what there is. */
interface Draft {
  readonly figure: FigureId | null;
  readonly groupBy: GroupBy;
  readonly months: Question["months"];
  readonly filters: Question["filters"];
  readonly level: Level;
}

const none: Draft = { figure: null, groupBy: "Organization", months: 6, filters: {}, level: "organization" };

export interface Chosen {
  readonly figure: Figure;
  /** Null while its table is being read. */
  readonly table: ImportedTable | null;
  readonly offered: Offered | null;
  readonly question: Question;
  readonly change: (part: Partial<Draft>) => void;
}

/** The question as the workbook can answer it. */
export function useQuestion(held: readonly ImportedName[], tables: readonly ImportedTable[]): Chosen {
  const [draft, setDraft] = useState(none);
  const tableOf = ({ table }: Figure) => tables.find(({ name }) => name === table) ?? null;
  const hasRows = (figure: Figure): boolean => {
    const table = tableOf(figure);
    return table === null ? held.includes(figure.table) : offeredBy(table, figure).rows > 0;
  };
  const figure = figures.find(({ id }) => id === draft.figure) ?? figures.find(hasRows) ?? figures[0];
  const table = tableOf(figure);
  const offered = table === null ? null : offeredBy(table, figure);
  const [onlyLevel] = offered?.levels ?? [];
  const kept = (facet: Facet) => (draft.filters[facet] ?? []).filter((value) => offered?.values[facet].includes(value));
  const question: Question = {
    figure,
    groupBy: draft.groupBy,
    months: draft.months,
    filters: Object.fromEntries(facets.map((facet) => [facet, kept(facet)])),
    level: offered?.levels.includes(draft.level) ? draft.level : (onlyLevel ?? "organization"),
  };
  return { figure, table, offered, question, change: (part) => setDraft((before) => ({ ...before, ...part })) };
}
