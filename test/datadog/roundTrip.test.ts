import fc from "fast-check";
import { createClient } from "../../src/datadog/client/createClient";
import type { Fetch, Wait } from "../../src/datadog/client/attempt";
import { answerFrom, type DemoAccount } from "../../src/datadog/demo/answerFrom";
import { questions, type Question } from "../../src/datadog/questions";
import type { ImportedRow } from "../../src/datadog/rows";
import { account, inOrder } from "./plainRows";

const never: Wait = () => new Promise(() => undefined);
const serving =
  (of: DemoAccount, pageSize: number): Fetch =>
  (address) => {
    const body = answerFrom(of, address, pageSize);
    return Promise.resolve({
      status: body === null ? 404 : 200,
      headers: { get: () => null },
      text: () => Promise.resolve(JSON.stringify(body)),
    });
  };

const all = { view: "sub-org", connectedAccounts: true } as const;
const months = { from: "2026-08", to: "2026-10" } as const;
const hours = { from: "2026-10-30T00", to: "2026-11-01T00" } as const;

type Ask = <R extends ImportedRow>(question: Question<R>) => Promise<readonly object[]>;
const eachMonth = ["2026-08", "2026-09", "2026-10"] as const;

/** The questions by which all rows of an account are asked for. */
const asked: Record<keyof DemoAccount, (ask: Ask, of: DemoAccount) => Promise<readonly object[]>[]> = {
  hourlyUsage: (ask) => [ask(questions.hourlyUsage({ ...hours, ...all, families: ["all"], descendants: true }))],
  usageSummary: (ask) => [ask(questions.usageSummary({ ...months, ...all, organizations: true }))],
  billable: (ask) => eachMonth.map((month) => ask(questions.billableUsage({ ...all, month }))),
  costs: (ask) => [
    ask(questions.estimatedCostByDay({ from: "2026-09-01", to: "2026-10-31", ...all })),
    ask(questions.historicalCost({ ...months, ...all })),
    ask(questions.projectedCost(all)),
  ],
  hourlyAttribution: (ask, of) =>
    [...new Set(of.hourlyAttribution.map(({ key }) => key))].map((usageType) =>
      ask(questions.hourlyAttribution({ ...hours, usageType, tagKeys: ["team", "env"] })),
    ),
  monthlyAttribution: (ask) =>
    eachMonth.map((month) => ask(questions.monthlyAttribution({ month, tagKeys: ["team", "env"] }))),
  costAttribution: (ask) =>
    eachMonth.map((month) => ask(questions.costAttribution({ month, tagKeys: ["team", "env"] }))),
};

test.each(Object.keys(asked) as (keyof DemoAccount)[])(
  "%s: what is served is what is imported, whatever the pages",
  async (part) => {
    await fc.assert(
      fc.asyncProperty(account, fc.integer({ min: 1, max: 9 }), async (of, pageSize) => {
        const client = createClient({ fetch: serving(of, pageSize), wait: never, gateway: "", site: "datadoghq.com" });
        const ask: Ask = async (question) => {
          const result = await client.ask(question);
          if (!result.ok) throw new Error(JSON.stringify(result.issues));
          expect(result.value.unknownFields).toEqual({});
          expect(result.value.notices.filter(({ code }) => code === "differs")).toEqual([]);
          return result.value.rows;
        };
        const rows = await Promise.all(asked[part](ask, of));
        expect(inOrder(rows.flat())).toEqual(inOrder(of[part]));
      }),
      { numRuns: 100, seed: 1 },
    );
  },
);
