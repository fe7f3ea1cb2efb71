import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import type { ViewProps } from "../shell/viewProps";
import { addProductId } from "./addProduct";
import { ContractChoice } from "./contractChoice";
import { ContractParts } from "./contractParts";
import { ImportContract } from "./importContract";
import { NewContract } from "./newContract";
import { Section } from "./section";
import { useContracts } from "./useContracts";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  waiting: { justifyContent: "start" },
  again: { marginTop: tokens.spacingVerticalM },
  stale: { marginBottom: tokens.spacingVerticalL },
  part: { marginTop: tokens.spacingVerticalL },
});

/** The contracts of the workbook: created here, then listed and edited; they live in sheets. */
export default function ContractView({ host, active }: ViewProps) {
  return host.kind === "excel" ? (
    <WorkbookContracts active={active} />
  ) : (
    <p>The contract lives in a workbook. Open the pane from Excel to see it.</p>
  );
}

function WorkbookContracts({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const state = useContracts(active);
  const { shown, chosen, refresh } = state;
  if (shown.state === "loading") return <Spinner className={styles.waiting} size="tiny" label="Reading the contract" />;
  if (shown.state === "failed") return <Broken message={shown.message} refresh={refresh} />;
  const { contracts } = shown;
  if (!chosen)
    return (
      <>
        <p className={styles.text}>
          This workbook has no contract yet. A sheet will hold its products, commitments and rates in tables that you
          and your formulas can read.
        </p>
        <NewContract state={state} contracts={contracts} onDone={focusSearch} />
        <div className={styles.part}>
          <Section title="Import a contract file" summary="">
            <ImportContract state={state} contracts={contracts} target={undefined} />
          </Section>
        </div>
      </>
    );
  const { read } = chosen;
  return (
    <>
      {shown.stale !== null && (
        <div className={styles.stale}>
          <Broken message={`What stands here may be out of date. ${shown.stale}`} refresh={refresh} />
        </div>
      )}
      <ContractChoice state={state} contracts={contracts} chosen={chosen} />
      {read.ok ? (
        <ContractParts key={chosen.sheetId} state={state} contracts={contracts} contract={chosen} read={read.value} />
      ) : (
        <Broken message={read.message} refresh={refresh} />
      )}
    </>
  );
}

/** The form that had the focus is gone; what comes next is the first product. */
function focusSearch(): void {
  setTimeout(() => document.getElementById(addProductId)?.focus());
}

function Broken({ message, refresh }: { readonly message: string; readonly refresh: () => Promise<void> }) {
  const styles = useStyles();
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{message}</MessageBarBody>
      </MessageBar>
      <Button className={styles.again} onClick={() => void refresh()}>
        Read again
      </Button>
    </>
  );
}
