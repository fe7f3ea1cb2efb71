import { all, fail, ok, then, type Result } from "../engine/issue";
import type { CommitmentMode, Pooling, Terms } from "../engine/terms";
import {
  at,
  mayBeBlank,
  readText,
  readWholeNumber,
  rowsOf,
  single,
  trimWholeColumns,
  type Input,
  type Rows,
} from "./cells";
import { aggregations, readChoice, readOption } from "./readChoice";
import { readMonth } from "./readMonth";

/** The terms that hold for a whole contract rather than for one argument. */
export interface Settings extends Pick<
  Terms,
  "aggregation" | "commitmentMode" | "pooling" | "subscriptionOption" | "always730" | "catalog" | "elapsedHours"
> {
  /** What amounts are in; no quantity depends on it. */
  readonly currency: string | null;
}

/** The settings that hold for every product of a contract, as they stand in the first column. */
export const contractSettingNames = ["Subscription option", "Hours basis", "Catalog", "Currency"] as const;
/** All settings. Those of a single product have their columns in the contract, and elapsed hours belong to one month. */
export const settingNames = [
  "Aggregation",
  "Commitment mode",
  "Pooling",
  "Elapsed hours",
  ...contractSettingNames,
] as const;
export const commitmentModes = ["per hour", "after sum"] as const satisfies readonly CommitmentMode[];
export const poolings = ["per hour", "billing period"] as const satisfies readonly Pooling[];
type Name = (typeof settingNames)[number];

/** Two columns, name and value. A blank value leaves the default; a name that is not known is bad input, not a remark. */
export function readSettings(value: Input): Result<Settings> {
  const [rows] = trimWholeColumns(rowsOf(value));
  const given = rows === null ? ok(new Map<Name, Input>()) : collect(rows);
  return then(given, (settings) => {
    const path = (name: Name): string => `settings (${name})`;
    return then(
      all([
        readChoice(settings.get("Aggregation"), path("Aggregation"), aggregations),
        readChoice(settings.get("Commitment mode"), path("Commitment mode"), commitmentModes),
        readChoice(settings.get("Pooling"), path("Pooling"), poolings),
        readOption(settings.get("Subscription option"), path("Subscription option")),
        readHoursBasis(settings.get("Hours basis"), path("Hours basis")),
        readMonth(settings.get("Catalog"), path("Catalog")),
        readWholeNumber(settings.get("Elapsed hours"), path("Elapsed hours")),
        readText(settings.get("Currency"), path("Currency")),
      ] as const),
      ([aggregation, commitmentMode, pooling, subscriptionOption, always730, catalog, elapsedHours, currency]) =>
        ok({ aggregation, commitmentMode, pooling, subscriptionOption, always730, catalog, elapsedHours, currency }),
    );
  });
}

function collect(rows: Rows): Result<Map<Name, Input>> {
  const settings = new Map<Name, Input>();
  for (const [row, cells] of rows.entries()) {
    if (cells.every(mayBeBlank)) continue;
    if (cells.length !== 2)
      return fail("badShape", "settings", `has ${cells.length} columns`, "it needs two: name and value");
    const name = readText(cells[0], at("settings", row, 0));
    if (!name.ok) return name;
    const known = settingNames.find((candidate) => candidate.toLowerCase() === name.value?.toLowerCase());
    if (known === undefined)
      return fail(
        "unknownSetting",
        at("settings", row, 0),
        `is ${name.value === null ? "blank" : `"${name.value}"`}`,
        `the settings are ${settingNames.join(", ")}`,
      );
    if (settings.has(known))
      return fail("badValue", at("settings", row, 0), `is "${known}" for a second time`, "give each setting once");
    settings.set(known, mayBeBlank(cells[1]) ? null : cells[1]); // no setting has 0 for a value
  }
  return ok(settings);
}

function readHoursBasis(value: Input, path: string): Result<boolean> {
  return then(single(value, path), (cell) => {
    if (cell === null) return ok(false);
    return then(readChoice(typeof cell === "number" ? String(cell) : cell, path, ["730", "calendar"]), (basis) =>
      ok(basis === "730"),
    );
  });
}
