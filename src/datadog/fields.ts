import * as v from "valibot";
import { readMoment, type Moment } from "./moment";
import type { Origin } from "./rows";

/** The parts of which the schemas of the answers are made. */
export const text = v.string("it must be text");
export const optionalText = v.nullish(text, null);
export const number = v.pipe(v.number("it must be a number"), v.finite("it must be a number that a cell can hold"));
/** A figure that Datadog may leave open. The field has to be there: a field that is gone is a changed format. */
export const figure = v.nullable(number);
export const optionalFigure = v.nullish(number, null);
/** Fields of which any number may come: each figure by its name. */
export const figures = v.record(v.string(), figure);
/** Known, and of no use here. */
export const ignored = v.optional(v.unknown());
export const list = <T extends v.GenericSchema>(item: T) => v.array(item, "it must be a list");

type Precise<P extends keyof Moment> = Moment & { readonly [K in P]: NonNullable<Moment[K]> };

const moment = <P extends keyof Moment>(precision: P, expected: string) =>
  v.pipe(
    text,
    v.rawTransform<string, Precise<P>>(({ dataset, addIssue, NEVER }) => {
      const found = readMoment(dataset.value);
      if (found !== null && found[precision] !== null) return found as Precise<P>;
      addIssue({ message: expected });
      return NEVER;
    }),
  );

export const inMonth = moment("month", 'it must be a month in UTC, such as "2026-10" or "2026-10-01T00:00:00+00:00"');
export const onDay = moment("day", 'it must be a day in UTC, such as "2026-10-31"');
export const atHour = moment("hour", 'it must be a full hour in UTC, such as "2026-10-31T23:00:00+00:00"');

/** The fields that say whose figures a record holds. */
export const originFields = {
  org_name: optionalText,
  public_id: optionalText,
  account_name: optionalText,
  account_public_id: optionalText,
  region: optionalText,
} as const;

export const originOf = (fields: Readonly<Record<keyof typeof originFields, string | null>>): Origin => ({
  organization: fields.org_name,
  organizationId: fields.public_id,
  account: fields.account_name,
  accountId: fields.account_public_id,
  region: fields.region,
});

/** Where the next page starts. It is null at the end, and absent where there are no pages. */
export const pages = {
  pagination: v.nullish(v.object({ next_record_id: optionalText, limit: optionalFigure })),
} as const;
export const paging = v.nullish(v.object(pages));

export const nextOf = (meta: v.InferOutput<typeof paging>): string | null => meta?.pagination?.next_record_id ?? null;
