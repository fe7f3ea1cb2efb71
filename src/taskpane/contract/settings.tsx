import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { checkContract } from "../../sheet/contract/checkContract";
import type { ContractCells } from "../../sheet/contract/contractTables";
import { settingText } from "../../sheet/contract/settingText";
import { contractSettingNames } from "../../sheet/readSettings";
import { sentence } from "../../sheet/result";
import { writeSettings, type SettingName, type SettingsChange } from "../../workbook/contract/writeSettings";
import { Facts } from "./facts";
import { Findings } from "./findings";
import type { ShownContract } from "./shownContract";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

const choices: Readonly<Partial<Record<SettingName, readonly string[]>>> = {
  "Subscription option": ["monthly", "hourly"],
  "Hours basis": ["730", "calendar"],
};
const hints: Readonly<Record<SettingName, string>> = {
  "Subscription option": "Holds where neither the line, its product nor an hourly parent decides. Blank: monthly.",
  "Hours basis":
    "By how many hours a monthly quantity of a volume becomes an hourly one. calendar: 730, in leap years 732. Blank: calendar.",
  Catalog: "The month whose published quantities hold, such as 2026-11. Blank: the month of the usage.",
  Currency: "What the rates are in, such as USD.",
};
const presets: Readonly<Partial<Record<SettingName, string>>> = {
  "Subscription option": "default: monthly",
  "Hours basis": "default: calendar",
};
const idOf = (setting: SettingName) => `setting-${setting.replaceAll(" ", "-")}`;

/** The settings in a few words. */
export function settingsSummary({ DD_Settings }: ContractCells): string {
  const given = contractSettingNames.map((setting) => settingText(DD_Settings, setting)).filter((text) => text !== "");
  return given.length === 0 ? "defaults" : given.join(", ");
}

/** What holds for the whole contract. */
export function ContractSettings({ shown }: { readonly shown: ShownContract }) {
  const styles = useStyles();
  const { contract, read, editable, busy, act, select } = shown;
  const { DD_Settings } = read.cells;
  const [typed, setTyped] = useState<SettingsChange>({});
  const textOf = (setting: SettingName) => typed[setting] ?? settingText(DD_Settings, setting);
  const change = Object.fromEntries(
    contractSettingNames
      .filter((setting) => textOf(setting) !== settingText(DD_Settings, setting))
      .map((setting) => [setting, textOf(setting)]),
  ) as SettingsChange;
  const issueOf = (setting: SettingName) =>
    checkContract({
      DD_Contract: [],
      DD_Allotments: [],
      DD_Settings: [{ row: 0, cells: { Name: setting, Value: textOf(setting) } }],
    }).issues[0];
  const issues = read.checked.issues.filter(({ place }) => place.table === "DD_Settings");

  function submit(event: FormEvent): void {
    event.preventDefault();
    const wrong = contractSettingNames.find(issueOf);
    if (wrong !== undefined) document.getElementById(idOf(wrong))?.focus();
    else if (Object.keys(change).length > 0)
      void act(
        () =>
          writeSettings(
            contract.sheetId,
            change,
            DD_Settings.map(({ cells }) => cells),
          ),
        "The settings were saved.",
      ).then((made) => made && setTyped({}));
  }
  return (
    <>
      {editable ? (
        <form className={styles.form} onSubmit={submit} noValidate aria-label="Settings">
          {contractSettingNames.map((setting) => {
            const issue = issueOf(setting);
            const words = choices[setting];
            const common = { id: idOf(setting), value: textOf(setting) };
            const set = (_: unknown, { value }: { value: string }) => setTyped({ ...typed, [setting]: value });
            return (
              <Field
                key={setting}
                label={setting}
                size="small"
                hint={hints[setting]}
                {...(issue && {
                  validationMessage: sentence({ ...issue, path: setting }),
                  validationState: "error" as const,
                })}
              >
                {words ? (
                  <Select {...common} onChange={set}>
                    <option value="">{presets[setting]}</option>
                    {[...new Set([...words, common.value])].filter(Boolean).map((word) => (
                      <option key={word}>{word}</option>
                    ))}
                  </Select>
                ) : (
                  <Input {...common} onChange={set} autoComplete="off" />
                )}
              </Field>
            );
          })}
          <div className={styles.actions}>
            <Button type="submit" appearance="primary" disabledFocusable={busy || Object.keys(change).length === 0}>
              Save settings
            </Button>
            {Object.keys(change).length > 0 && <Button onClick={() => setTyped({})}>Undo changes</Button>}
          </div>
        </form>
      ) : (
        <Facts
          facts={contractSettingNames.map(
            (setting) => [setting, settingText(DD_Settings, setting) || "default"] as const,
          )}
        />
      )}
      <Findings issues={issues} addressOf={read.addressOf} onSelect={select} />
    </>
  );
}
