import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { sites, type Site } from "../../../catalog/sites";
import type { Keys } from "../../../datadog/client/session";
import type { Outcome } from "../../../workbook/outcome";
import { useActions } from "../../shell/actions";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

interface Props {
  readonly open: (keys: Keys) => Promise<Outcome>;
  readonly onOpened: () => void;
}

/**
 * Takes the keys once. They stand in the fields of the form alone, are read from there when they are sent, and the fields are
 * emptied in the same moment: no state, storage or workbook ever has them.
 */
export function KeysForm({ open, onOpened }: Props) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [fields, setFields] = useState(0);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (busy) return;
    const entered = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = entered.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const absent = ["apiKey", "applicationKey"].filter((name) => text(name) === "");
    setMissing(absent);
    if (absent.length > 0) return;
    const keys: Keys = { site: text("site") as Site, apiKey: text("apiKey"), applicationKey: text("applicationKey") };
    event.currentTarget.reset();
    setFields((count) => count + 1);
    void act(
      () => open(keys),
      () => "The gateway has the keys for this session.",
    ).then((opened) => opened && onOpened());
  }
  const problem = (name: string, what: string) =>
    missing.includes(name) && { validationMessage: `Enter the ${what}.`, validationState: "error" as const };
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onInput={() => setMissing([])}
      noValidate
      autoComplete="off"
      aria-label="Connect"
    >
      <p className={styles.text}>
        The keys go to the server of this add-in, which keeps them in memory for this session. They are never written
        into the workbook.
      </p>
      <Field label="Site" hint="The address of Datadog in your browser tells it.">
        <Select name="site">
          {sites.map(({ site }) => (
            <option key={site} value={site}>
              {site}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="API key" {...problem("apiKey", "API key")}>
        <Input key={`api ${fields}`} name="apiKey" type="password" autoComplete="off" />
      </Field>
      <Field
        label="Application key"
        hint="Of a user of the parent organization with usage_read and billing_read."
        {...problem("applicationKey", "application key")}
      >
        <Input key={`application ${fields}`} name="applicationKey" type="password" autoComplete="off" />
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          Connect
        </Button>
      </div>
    </form>
  );
}
