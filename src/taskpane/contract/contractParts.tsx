import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Place } from "../../sheet/contract/place";
import { settingText } from "../../sheet/contract/settingText";
import type { ReadContract, WorkbookContract } from "../../workbook/contract/readContract";
import { protectedSentence } from "../../workbook/protectedSheets";
import { selectCells } from "../../workbook/selectCells";
import { allotmentRows, Allotments } from "./allotments";
import { ExportContract } from "./exportContract";
import { ImportContract } from "./importContract";
import { Lines } from "./lines";
import { Section } from "./section";
import { ContractSettings, settingsSummary } from "./settings";
import type { ShownContract } from "./shownContract";
import type { ContractsState } from "./useContracts";

const useStyles = makeStyles({
  notice: { marginBottom: tokens.spacingVerticalL },
  again: { marginTop: tokens.spacingVerticalM },
});

interface Props {
  readonly state: ContractsState;
  readonly contracts: readonly WorkbookContract[];
  readonly contract: WorkbookContract;
  readonly read: ReadContract;
}

/** A contract in its parts: products, allotments, settings, and the way in and out as a file. */
export function ContractParts({ state, contracts, contract, read }: Props) {
  const styles = useStyles();
  const { checked, cells, addressOf } = read;
  const shown: ShownContract = {
    contract,
    read,
    editable: !contract.isProtected,
    busy: state.busy,
    act: state.act,
    select: (place: Place) =>
      void state.act(() => selectCells(contract.sheetId, addressOf(place)), `Selected ${addressOf(place)}.`),
  };
  const lineIssues = checked.lines.flatMap((line) => line.issues).length;
  const issuesIn = (table: Place["table"]) => checked.issues.filter(({ place }) => place.table === table).length;
  return (
    <>
      {contract.isProtected && (
        <div className={styles.notice}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{protectedSentence([contract.sheet])} Until then it can only be read here.</MessageBarBody>
          </MessageBar>
          <Button className={styles.again} onClick={() => void state.refresh()}>
            Read again
          </Button>
        </div>
      )}
      <Section title="Products" summary={summary(String(checked.lines.length), lineIssues)} initiallyOpen>
        <Lines shown={shown} currency={settingText(cells.DD_Settings, "Currency")} />
      </Section>
      <Section
        title="Allotments"
        summary={summary(
          allotmentRows(cells).length === 0 ? "as published" : `${allotmentRows(cells).length} own`,
          issuesIn("DD_Allotments"),
        )}
      >
        <Allotments shown={shown} />
      </Section>
      <Section title="Settings" summary={summary(settingsSummary(cells), issuesIn("DD_Settings"))}>
        <ContractSettings shown={shown} />
      </Section>
      <Section title="Import and export" summary="">
        <ExportContract shown={shown} />
        <ImportContract state={state} contracts={contracts} target={contract} />
      </Section>
    </>
  );
}

const summary = (said: string, issues: number): string =>
  issues === 0 ? said : `${said}, ${issues === 1 ? "1 error" : `${issues} errors`}`;
