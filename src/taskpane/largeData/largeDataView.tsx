import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useOffer } from "../reports/useOffer";
import type { ViewProps } from "../shell/views";
import { LargeFiles } from "./largeFiles";

const useStyles = makeStyles({
  waiting: { justifyContent: "start" },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  again: { marginTop: tokens.spacingVerticalM },
});

/** Bills of usage that no sheet can hold: files that are read beside the workbook. */
export default function LargeDataView({ host, active, show }: ViewProps) {
  return host.kind === "excel" ? (
    <WorkbookLargeData active={active} showContract={() => show("contract")} />
  ) : (
    <p>Large files are billed by the contract of a workbook. Open the pane from Excel to read one.</p>
  );
}

function WorkbookLargeData({ active, showContract }: { readonly active: boolean; readonly showContract: () => void }) {
  const styles = useStyles();
  const { offer, refresh } = useOffer(active);
  if (!offer) return <Spinner className={styles.waiting} size="tiny" label="Reading the tables" />;
  if (!offer.ok)
    return (
      <>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{offer.message}</MessageBarBody>
        </MessageBar>
        <Button className={styles.again} onClick={() => void refresh()}>
          Read again
        </Button>
      </>
    );
  const { contracts } = offer.value;
  return (
    <>
      <p className={styles.text}>
        Usage with more rows than a sheet has is read from its files, billed by the contract, and only the results are
        written. The files stay on this computer.
      </p>
      {contracts.length === 0 ? (
        <p className={styles.text}>
          This workbook has no contract yet.{" "}
          <Link inline as="button" onClick={showContract}>
            Set up the contract
          </Link>
        </p>
      ) : (
        <LargeFiles contracts={contracts} />
      )}
    </>
  );
}
