import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState } from "react";
import type { OfferedContract } from "../../workbook/reports/offerSources";
import { ChoiceField } from "../reports/choiceField";

/** The contract that bills, by its sheet; the first one until another is chosen. */
export function useContractChoice(contracts: readonly OfferedContract[]) {
  const [sheetId, choose] = useState("");
  return { chosen: contracts.find(({ contract }) => contract.sheetId === sheetId) ?? contracts[0], choose };
}

interface Props {
  readonly contracts: readonly OfferedContract[];
  readonly chosen: OfferedContract | undefined;
  readonly onChoose: (sheetId: string) => void;
}

/** One of the workbook's contracts, and what is wrong with it. */
export function ContractChoice({ contracts, chosen, onChoose }: Props) {
  const read = chosen?.contract.read;
  return (
    <>
      <ChoiceField
        label="Contract"
        value={chosen?.contract.sheetId ?? ""}
        options={contracts.map(({ contract }) => ({ value: contract.sheetId, text: contract.sheet }))}
        onChoose={onChoose}
      />
      {read && !read.ok && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{read.message}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
