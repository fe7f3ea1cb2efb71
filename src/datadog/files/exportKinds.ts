import { costColumns } from "./fromCostFile";
import { dailyAttributionColumns } from "./fromDailyAttributionFile";
import { monthlyAttributionColumns } from "./fromMonthlyAttributionFile";
import { usageTrendColumns } from "./fromUsageTrendFile";
import { titleSpelling, type Columns } from "./matchColumns";

/** The exports of Datadog's pages that are read, with the columns of each. */
export const exportKinds = {
  usageTrend: { title: "Usage trend", columns: usageTrendColumns as Columns<string> },
  cost: { title: "Cost", columns: costColumns as Columns<string> },
  dailyAttribution: { title: "Usage attribution by hour", columns: dailyAttributionColumns as Columns<string> },
  monthlyAttribution: { title: "Usage attribution by month", columns: monthlyAttributionColumns as Columns<string> },
} as const;

export type ExportKind = keyof typeof exportKinds;

export const isJson = (text: string): boolean => /^[\s\uFEFF]*[[{]/.test(text);

/** Which export has these titles; titles that are matched by hand count as the names that they are matched to. */
export function recogniseTitles(titles: readonly string[]): ExportKind {
  const spelled = new Set(titles.map(titleSpelling));
  if (spelled.has("cost")) return "cost";
  if (spelled.has("totalusage") || (spelled.has("formattedtimestamp") && spelled.has("publicid")))
    return "dailyAttribution";
  if (spelled.has("month") && titles.some((title) => /_(usage|percentage)$/.test(title))) return "monthlyAttribution";
  return "usageTrend";
}
