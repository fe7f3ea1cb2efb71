import * as v from "valibot";
import { figure, list, optionalText, originFields, originOf, text } from "./fields";
import type { Total } from "./imported";
import { inUnit, productOf } from "./productOf";
import type { Origin, Tags } from "./rows";

/** What every record of an attribution has. An absent list of tags is null: the figure is not broken down. */
export const attributedFields = {
  ...originFields,
  tag_config_source: optionalText,
  tags: v.nullish(v.record(v.string(), list(text)), null),
  updated_at: optionalText,
} as const;

type Fields = Parameters<typeof originOf>[0] & {
  readonly tag_config_source: string | null;
  readonly tags: Tags;
};

export const attributedTo = (record: Fields): Origin & { tagSource: string | null; tags: Tags } => ({
  ...originOf(record),
  tagSource: record.tag_config_source,
  tags: record.tags,
});

/** The sums over all pages that an attribution states. */
export const aggregates = v.nullish(list(v.object({ field: text, value: figure, agg_type: text })), []);

export const toTotals = (stated: v.InferOutput<typeof aggregates>): Total[] =>
  stated.map(({ field, value }) => ({
    name: field,
    period: null,
    organizationId: null,
    value: inUnit(value, productOf("attribution", field)),
  }));
