import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OfferedContract } from "../../workbook/reports/offerSources";
import { ChoiceField } from "../reports/choiceField";
import { useOffer } from "../reports/useOffer";
import type { ViewProps } from "../shell/viewProps";
import { ClickHouseSection } from "./clickHouseSection";
import { LargeFiles } from "./largeFiles";

const useStyles = makeStyles({
  waiting: { justifyContent: "start" },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  source: { marginBottom: tokens.spacingVerticalM },
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
        Usage with more rows than a sheet has is billed where it is kept, by the contract, and only the results are
        written. Files stay on this computer.
      </p>
      {contracts.length === 0 ? (
        <p className={styles.text}>
          This workbook has no contract yet.{" "}
          <Link inline as="button" onClick={showContract}>
            Set up the contract
          </Link>
        </p>
      ) : (
        <Sources contracts={contracts} />
      )}
    </>
  );
}

/** Files, or a server that has the usage already. What is not chosen is kept as it is. */
function Sources({ contracts }: { readonly contracts: readonly OfferedContract[] }) {
  const styles = useStyles();
  const [source, setSource] = useState("files");
  return (
    <>
      <div className={styles.source}>
        <ChoiceField
          label="The usage is in"
          value={source}
          options={[
            { value: "files", text: "files" },
            { value: "clickHouse", text: "a ClickHouse server" },
          ]}
          onChoose={setSource}
        />
      </div>
      <div hidden={source !== "files"}>
        <LargeFiles contracts={contracts} />
      </div>
      <div hidden={source !== "clickHouse"}>
        <ClickHouseSection contracts={contracts} />
      </div>
    </>
  );
}
