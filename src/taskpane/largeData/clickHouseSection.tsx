import { Button, Field, Input, makeStyles, Spinner, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OfferedContract } from "../../workbook/reports/offerSources";
import type { ClusterStep } from "../../workbook/bulk/readClusterUsage";
import { ContractChoice, useContractChoice } from "./contractChoice";
import { ServerFields, TableFields } from "./clickHouseFields";
import { useClickHouse } from "./useClickHouse";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  waiting: { justifyContent: "start" },
});

interface Props {
  readonly contracts: readonly OfferedContract[];
}

/** The bill of usage that lives in a ClickHouse server: its hours stay there, and what they come to is written here. */
export function ClickHouseSection({ contracts }: Props) {
  const styles = useStyles();
  const state = useClickHouse();
  const [month, setMonth] = useState("");
  const { chosen, choose } = useContractChoice(contracts);
  const read = chosen?.contract.read;
  const { server, step, busy } = state;
  const isComplete = server.address.trim() !== "" && server.user.trim() !== "" && server.table.trim() !== "";
  const bill = async (): Promise<void> => {
    if (chosen && read?.ok) await state.bill({ contract: read.value.tables, rates: chosen.rates }, month);
  };
  return (
    <section aria-label="ClickHouse" className={styles.section}>
      <Subtitle2 as="h2" className={styles.text}>
        ClickHouse
      </Subtitle2>
      <p className={styles.text}>
        For usage that is kept in a ClickHouse server or cluster. The pane asks its HTTPS interface as a user who may
        only read. The password is kept until the pane is closed.
      </p>
      <ServerFields state={state} />
      <TableFields state={state} />
      <div>
        <Button disabledFocusable={busy || !isComplete} onClick={() => void state.test()}>
          Test the connection
        </Button>
      </div>
      <ContractChoice contracts={contracts} chosen={chosen} onChoose={choose} />
      <Field label="Month" hint="Such as 2026-10">
        <Input value={month} autoComplete="off" onChange={(_, { value }) => setMonth(value)} />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || !isComplete || !read?.ok || month.trim() === ""}
          onClick={() => void bill()}
        >
          Bill the month
        </Button>
        {step !== null && <Button onClick={state.cancel}>Cancel</Button>}
      </div>
      {step !== null && <Spinner className={styles.waiting} size="tiny" label={sentenceOf(step)} />}
    </section>
  );
}

function sentenceOf(step: ClusterStep | "test"): string {
  if (step === "test") return "Asking ClickHouse";
  switch (step.step) {
    case "describe":
      return "Reading the columns of the table";
    case "survey":
      return "Counting the rows of the month";
    case "reduce":
      return `ClickHouse bills ${count(step.rows, "row")} of ${count(step.groups, "organization")} and ${count(step.products, "product")}`;
  }
}

const count = (number: number, noun: string): string =>
  `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
