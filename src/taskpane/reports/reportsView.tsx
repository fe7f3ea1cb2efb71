import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import type { ViewProps } from "../shell/viewProps";
import { ReportForm } from "./reportForm";
import { useOffer } from "./useOffer";

const useStyles = makeStyles({
  waiting: { justifyContent: "start" },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  again: { marginTop: tokens.spacingVerticalM },
});

/** The bill and what follows from it, as sheets with live formulas, and as files. */
export default function ReportsView({ host, active, show }: ViewProps) {
  return host.kind === "excel" ? (
    <WorkbookReports active={active} showContract={() => show("contract")} />
  ) : (
    <p>Reports are made from the tables of a workbook. Open the pane from Excel to write one.</p>
  );
}

function WorkbookReports({ active, showContract }: { readonly active: boolean; readonly showContract: () => void }) {
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
  const { usages, contracts } = offer.value;
  return (
    <>
      {usages.length === 0 && (
        <p className={styles.text}>
          This workbook has no table of usage yet. Make one (Insert › Table) with the columns Hour, Product and Usage,
          or Hour and a column for each product; Month in place of Hour for figures of a month.
        </p>
      )}
      {contracts.length === 0 && (
        <p className={styles.text}>
          This workbook has no contract yet.{" "}
          <Link inline as="button" onClick={showContract}>
            Set up the contract
          </Link>
        </p>
      )}
      {usages.length > 0 && contracts.length > 0 && <ReportForm offer={offer.value} refresh={refresh} />}
    </>
  );
}
