import type { MonthText } from "../../catalog/schema";
import { partsOf, type Part } from "../../datadog/client/createRun";
import { hourAfter, monthAfter } from "../../datadog/moment";
import { questions } from "../../datadog/questions";
import type { HourText } from "../../datadog/rows";
import { doneWith, refused, type Outcome } from "../outcome";
import { askKinds, type AskField, type AskKind } from "./askKinds";
import type { Scope } from "./mergeRows";

/** What is asked for. Fields that the kind does not have are of no consequence. */
export interface Ask {
  readonly kind: AskKind["id"];
  readonly from: MonthText;
  readonly to: MonthText;
  readonly families: readonly string[];
  readonly view: "summary" | "sub-org";
  readonly tagKeys: readonly string[];
  readonly usageType: string;
  readonly connectedAccounts: boolean;
  /** The hour that has begun last. */
  readonly now: HourText;
}

/** The requests of an import, and which rows of the workbook it answers for. */
export interface AskPlan {
  readonly parts: readonly Part[];
  readonly scope: Omit<Scope, "organizations">;
}

const mostTagKeys = 3;

export function planAsk(ask: Ask): Outcome<AskPlan> {
  const kind = askKinds.find(({ id }) => id === ask.kind);
  if (!kind) return refused("Choose what to import.");
  const has = (field: AskField): boolean => kind.fields.includes(field);
  if (has("months") && ask.from > ask.to) return refused(`The months end (${ask.to}) before they begin (${ask.from}).`);
  if (has("families") && ask.families.length === 0) return refused("Choose at least one product family.");
  if (has("tagKeys") && ask.tagKeys.length > mostTagKeys)
    return refused(`Datadog breaks usage down by at most ${mostTagKeys} tag keys; there are ${ask.tagKeys.length}.`);
  const months = monthsBetween(ask.from, ask.to);
  const { connectedAccounts } = ask;
  const accounts = { connectedAccounts };
  const costsOf = (costType: string, parts: readonly Part[], of: readonly MonthText[]): Outcome<AskPlan> =>
    doneWith({ parts, scope: { months: new Set(of), hasKey: () => true, costType } });
  const usageOf = (parts: readonly Part[], hasKey: (key: string) => boolean = () => true): Outcome<AskPlan> =>
    doneWith({ parts, scope: { months: new Set(months), hasKey, costType: null } });
  const hours = { from: `${ask.from}-01T00` as HourText, to: endOf(ask) };
  switch (ask.kind) {
    case "hourlyUsage":
      return usageOf(
        partsOf(questions.hourlyUsage({ ...hours, families: ask.families, descendants: true, ...accounts })),
        (key) => ask.families.some((family) => key.startsWith(`${family}.`)),
      );
    case "billableUsage":
      return usageOf(months.flatMap((month) => partsOf(questions.billableUsage({ month, ...accounts }))));
    case "estimatedCost":
      return costsOf(
        "Estimated",
        months.flatMap((month) => partsOf(questions.estimatedCost({ month, view: ask.view, ...accounts }))),
        months,
      );
    case "historicalCost":
      return costsOf(
        "Historical",
        partsOf(questions.historicalCost({ from: ask.from, to: ask.to, view: ask.view, ...accounts })),
        months,
      );
    case "projectedCost":
      return costsOf("Projected", partsOf(questions.projectedCost({ view: ask.view, ...accounts })), [
        ask.now.slice(0, 7) as MonthText,
      ]);
    case "usageSummary":
      return usageOf(
        partsOf(
          questions.usageSummary({
            from: ask.from,
            to: ask.to,
            organizations: ask.view === "sub-org",
            ...accounts,
          }),
        ),
      );
    case "hourlyAttribution":
      return usageOf(
        partsOf(questions.hourlyAttribution({ ...hours, usageType: ask.usageType, tagKeys: ask.tagKeys })),
        (key) => key === ask.usageType,
      );
    case "monthlyAttribution":
      return usageOf(months.flatMap((month) => partsOf(questions.monthlyAttribution({ month, tagKeys: ask.tagKeys }))));
    case "costAttribution":
      return usageOf(months.flatMap((month) => partsOf(questions.costAttribution({ month, tagKeys: ask.tagKeys }))));
  }
}

function monthsBetween(from: MonthText, to: MonthText): MonthText[] {
  const months: MonthText[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

/** The end of the last month, or of the hour that has begun: later ones have no usage yet. */
function endOf({ to, now }: Ask): HourText {
  const end = `${monthAfter(to)}-01T00` as HourText;
  const next = hourAfter(now, 1);
  return end < next ? end : next;
}
