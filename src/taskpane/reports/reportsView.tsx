import { makeStyles, tokens } from "@fluentui/react-components";
import type { ViewProps } from "../shell/viewProps";
import { NoContract, Offered } from "./offered";
import { ReportForm } from "./reportForm";

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalM}` } });

/** The bill and what follows from it, as sheets with live formulas, and as files. */
export default function ReportsView({ host, active, show }: ViewProps) {
  const styles = useStyles();
  if (host.kind !== "excel")
    return <p>Reports are made from the tables of a workbook. Open the pane from Excel to write one.</p>;
  return (
    <Offered active={active}>
      {(offer, refresh) => (
        <>
          {offer.usages.length === 0 && (
            <p className={styles.text}>
              This workbook has no table of usage yet. Make one (Insert › Table) with the columns Hour, Product and
              Usage, or Hour and a column for each product; Month in place of Hour for figures of a month.
            </p>
          )}
          {offer.contracts.length === 0 && <NoContract onSetUp={() => show("contract")} />}
          {offer.usages.length > 0 && offer.contracts.length > 0 && <ReportForm offer={offer} refresh={refresh} />}
        </>
      )}
    </Offered>
  );
}
