import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OfferedContract } from "../../workbook/reports/offerSources";
import { ChoiceField } from "../reports/choiceField";
import { NoContract, Offered } from "../reports/offered";
import type { ViewProps } from "../shell/viewProps";
import { ClickHouseSection } from "./clickHouseSection";
import { LargeFiles } from "./largeFiles";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
  source: { marginBottom: tokens.spacingVerticalM },
});

/** Bills of usage that no sheet can hold: it is read, or asked for, beside the workbook. */
export default function LargeDataView({ host, active, show }: ViewProps) {
  const styles = useStyles();
  if (host.kind !== "excel")
    return <p>Large files are billed by the contract of a workbook. Open the pane from Excel to read one.</p>;
  return (
    <Offered active={active}>
      {({ contracts }) => (
        <>
          <p className={styles.text}>
            Usage with more rows than a sheet has is billed where it is kept, by the contract, and only the results are
            written. Files stay on this computer.
          </p>
          {contracts.length === 0 ? <NoContract onSetUp={() => show("contract")} /> : <Sources contracts={contracts} />}
        </>
      )}
    </Offered>
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
