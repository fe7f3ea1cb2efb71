import type { HourText } from "../../../datadog/rows";

/** The hour that has begun, in UTC, as Datadog writes it. */
export const thisHour = (): HourText => new Date().toISOString().slice(0, 13) as HourText;
