import type { MonthText } from "../../catalog/schema";
import { endpoints, type EndpointName } from "../endpoints";
import { hourAfter, readMoment } from "../moment";
import type { DayText, HourText } from "../rows";
import { hourlyAttributionRows, monthlyAttributionRows } from "./account/attributionRows";
import { billableRows } from "./account/billableRows";
import { createBooks, type Books } from "./account/books";
import { costAttributionRows } from "./account/costAttributionRows";
import { estimatedCostByDayRows, estimatedCostRows, historicalCostRows, projectedCostRows } from "./account/costRows";
import { activeDimensionsResponse, dimensionMappingResponse } from "./account/dimensionRecords";
import { accountsSeen } from "./account/organizations";
import { skusResponse } from "./account/skuRecords";
import { hourlyUsageRows, ownersIn, usageSummaryRows } from "./account/usageRows";
import { answerFrom, type DemoAccount } from "./answerFrom";
import { faultIn } from "./faultIn";
import type { Json } from "./records";
import { remembering } from "./remembering";

/** What the API answers. */
export interface DemoAnswer {
  readonly status: 200 | 400;
  readonly body: Json;
}

const nothing: DemoAccount = {
  hourlyUsage: [],
  usageSummary: [],
  billable: [],
  costs: [],
  hourlyAttribution: [],
  monthlyAttribution: [],
  costAttribution: [],
};

/**
 * A generated account behind the endpoints of the API, in the API's own shapes: the months up to the hour at which it is asked.
 * The same question at the same hour has the same answer. Null: the API has no such endpoint.
 */
export function createDemo(): (address: string, now: HourText) => DemoAnswer | null {
  const booksAt = createBooks();
  /** The pages of a question are asked for one after another. */
  const madeFor = remembering<Made>(4);
  return (address, now) => {
    const { pathname, searchParams } = new URL(address, "https://api.datadoghq.com");
    const name = (Object.keys(endpoints) as EndpointName[]).find((known) => endpoints[known].path === pathname);
    if (name === undefined) return null;
    const fault = faultIn(name, (parameter) => searchParams.get(parameter));
    if (fault !== null) return { status: 400, body: { errors: [fault] } };
    const made = madeFor(`${now} ${pathname} ${withoutCursor(searchParams)}`, () =>
      makers[name](questionIn(searchParams, booksAt(now))),
    );
    const body = "response" in made ? made.response : answerFrom({ ...nothing, ...made.account }, address);
    return body === null ? null : { status: 200, body };
  };
}

function withoutCursor(given: URLSearchParams): string {
  const question = new URLSearchParams(given);
  for (const cursor of ["page[next_record_id]", "next_record_id"]) question.delete(cursor);
  return question.toString();
}

type Question = ReturnType<typeof questionIn>;
type Made = { readonly response: Json } | { readonly account: Partial<DemoAccount> };

/** The parameters of a question, of which the API's defaults stand in for those that are not given. */
function questionIn(given: URLSearchParams, books: Books) {
  const text = (...names: string[]): string | null =>
    names.map((name) => given.get(name)).find((value) => value !== null) ?? null;
  const isTrue = (...names: string[]): boolean => text(...names) === "true";
  const month = (name: string): MonthText | null => readMoment(text(name) ?? "")?.month ?? null;
  const hour = (name: string): HourText | null => readMoment(text(name) ?? "")?.hour ?? null;
  const connected = isTrue("include_connected_accounts", "filter[include_connected_accounts]");
  const accounts = accountsSeen(connected);
  const from = month("start_month") ?? books.thisMonth;
  const fromHour = hour("filter[timestamp][start]") ?? hour("start_hr") ?? books.now;
  return {
    books,
    accounts,
    owners: ownersIn(accounts),
    descendants: text("filter[include_descendants]", "include_descendants"),
    view: text("view") === "sub-org" ? ("sub-org" as const) : ("summary" as const),
    month: month("month") ?? month("filter[month]") ?? books.thisMonth,
    mapping: text("filter[view]") === "all" ? ("all" as const) : ("active" as const),
    from,
    to: month("end_month") ?? (text("fields") === null ? books.thisMonth : from),
    fromDay: readMoment(text("start_date") ?? "")?.day ?? null,
    toDay: readMoment(text("end_date") ?? "")?.day ?? (books.now.slice(0, 10) as DayText),
    fromHour,
    toHour: hour("filter[timestamp][end]") ?? hour("end_hr") ?? hourAfter(fromHour, 24),
    families: (text("filter[product_families]") ?? "").split(","),
    usageType: text("usage_type") ?? "",
    tagKeys: (text("tag_breakdown_keys") ?? "").split(",").filter((key) => key !== ""),
  };
}

/** Only the first organization of the account, where its descendants are not asked for. */
const asked = ({ owners, descendants }: Question, byDefault: boolean) =>
  descendants === "true" || (byDefault && descendants !== "false") ? owners : owners.slice(0, 1);

const makers: Readonly<Record<EndpointName, (question: Question) => Made>> = {
  estimatedCost: ({ books, accounts, view, from, to, fromDay, toDay }) => ({
    account: {
      costs:
        fromDay === null
          ? estimatedCostRows(books, accounts, view, from, to)
          : estimatedCostByDayRows(books, accounts, view, fromDay, toDay),
    },
  }),
  historicalCost: ({ books, accounts, view, from, to }) => ({
    account: { costs: historicalCostRows(books, accounts, view, from, to) },
  }),
  projectedCost: ({ books, accounts, view }) => ({
    account: { costs: projectedCostRows(books, accounts, view) },
  }),
  billableSummary: ({ books, accounts, month }) => ({ account: { billable: billableRows(books, accounts, month) } }),
  usageSummary: ({ books, owners, from, to }) => ({
    account: { usageSummary: usageSummaryRows(books, owners, from, to) },
  }),
  hourlyUsage: (question) => ({
    account: {
      hourlyUsage: hourlyUsageRows(
        question.books,
        asked(question, false),
        question.families,
        question.fromHour,
        question.toHour,
      ),
    },
  }),
  hourlyAttribution: (question) => ({
    account: {
      hourlyAttribution: hourlyAttributionRows(
        question.books,
        asked(question, true),
        question.usageType,
        question.tagKeys,
        question.fromHour,
        question.toHour,
      ),
    },
  }),
  monthlyAttribution: (question) => ({
    account: {
      monthlyAttribution: monthlyAttributionRows(
        question.books,
        asked(question, true),
        question.tagKeys,
        question.from,
        question.to,
      ),
    },
  }),
  costAttribution: (question) => ({
    account: {
      costAttribution: costAttributionRows(
        question.books,
        asked(question, true),
        question.tagKeys,
        question.from,
        question.to,
      ),
    },
  }),
  activeBillingDimensions: ({ books }) => ({ response: activeDimensionsResponse(books.thisMonth) }),
  billingDimensionMapping: ({ month, mapping }) => ({ response: dimensionMappingResponse(month, mapping) }),
  skus: ({ books }) => ({ response: skusResponse(books.thisMonth) }),
};
