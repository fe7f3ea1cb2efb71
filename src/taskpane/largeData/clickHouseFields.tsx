import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { ChoiceField } from "../reports/choiceField";
import type { TypedServer } from "./rememberedServer";
import type { ClickHouseState } from "./useClickHouse";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))",
    gap: tokens.spacingVerticalM,
  },
  whole: { gridColumn: "1 / -1" },
  input: { minWidth: 0 },
});

type TextName = Exclude<keyof TypedServer, "figures">;

interface TextProps {
  readonly name: TextName;
  readonly label: string;
  readonly hint?: string;
  readonly whole?: boolean;
  readonly state: ClickHouseState;
}

function TextField({ name, label, hint, whole = false, state: { server, change } }: TextProps) {
  const styles = useStyles();
  return (
    <Field label={label} {...(hint !== undefined && { hint })} {...(whole && { className: styles.whole })}>
      <Input
        className={styles.input}
        value={server[name]}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, { value }) => change({ [name]: value })}
      />
    </Field>
  );
}

/** Where the server is, and as whom it is asked. */
export function ServerFields({ state }: { readonly state: ClickHouseState }) {
  const styles = useStyles();
  const { password, changePassword } = state;
  return (
    <div className={styles.fields}>
      <TextField name="address" label="Address" hint="https://clickhouse.example.com:8443" whole state={state} />
      <TextField name="user" label="User" state={state} />
      <Field label="Password">
        <Input
          className={styles.input}
          type="password"
          value={password}
          autoComplete="off"
          onChange={(_, { value }) => changePassword(value)}
        />
      </Field>
    </div>
  );
}

/** The table of usage and the names of its columns. */
export function TableFields({ state }: { readonly state: ClickHouseState }) {
  const styles = useStyles();
  const { server, change } = state;
  const perMonth = server.figures === "months";
  return (
    <div className={styles.fields}>
      <TextField name="database" label="Database" state={state} />
      <TextField name="table" label="Table" state={state} />
      <div className={styles.whole}>
        <ChoiceField
          label="A row has"
          value={server.figures}
          options={[
            { value: "hours", text: "the usage of an hour" },
            { value: "months", text: "a figure of a month" },
          ]}
          onChoose={(figures) => change({ figures: figures === "months" ? "months" : "hours" })}
        />
      </div>
      <TextField name="time" label={perMonth ? "Column of the month" : "Column of the hour"} state={state} />
      <TextField name="product" label="Column of the product" state={state} />
      <TextField name="usage" label="Column of usage" state={state} />
      <TextField name="organization" label="Column of the organization" hint="Blank: there is none" state={state} />
      <TextField name="account" label="Column of the account" hint="Blank: there is none" state={state} />
      <TextField name="unit" label="Column of the unit" hint="Blank: units are not checked" state={state} />
    </div>
  );
}
