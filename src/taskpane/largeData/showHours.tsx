import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { lineHours, linesOf } from "../../workbook/bulk/lineHours";
import { writeHours } from "../../workbook/bulk/writeHours";
import { ChoiceField } from "../reports/choiceField";
import { useActions } from "../shell/actions";
import type { ReadFiles } from "./useLargeFiles";

const useStyles = makeStyles({
  hours: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

const everyone = "";

/** Writes the hours of one line, with formulas that compute its figures from them. */
export function ShowHours({ read }: { readonly read: ReadFiles }) {
  const styles = useStyles();
  const { act, busy } = useActions();
  const { usage, statement, contract } = read;
  const [name, setName] = useState("");
  const [group, setGroup] = useState(everyone);
  const lines = linesOf(statement);
  const line = lines.find(({ product }) => product.name === name) ?? lines[0];
  const using = line && usage.groupsOf(line.product, line.product.name);
  const groups = usage.groups.filter((one) => using?.has(one.toLowerCase()));
  const chosen = groups.find((one) => one === group) ?? null;
  if (!line) return null;
  const write = () =>
    act(
      async () => writeHours(await lineHours(read, line, chosen), contract),
      (sheet) => `The hours stand on “${sheet}”.`,
    );
  return (
    <div className={styles.hours}>
      <Subtitle2 as="h3" className={styles.title}>
        Hours of a line
      </Subtitle2>
      <ChoiceField
        label="Line"
        value={line.product.name}
        options={lines.map(({ product }) => ({ value: product.name, text: product.name }))}
        onChoose={setName}
      />
      <ChoiceField
        label={usage.groupedBy}
        value={chosen ?? everyone}
        options={[{ value: everyone, text: "All" }, ...groups.map((one) => ({ value: one, text: one }))]}
        onChoose={setGroup}
      />
      <div>
        <Button disabledFocusable={busy} onClick={() => void write()}>
          Show hours
        </Button>
      </div>
    </div>
  );
}
