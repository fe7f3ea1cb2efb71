import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WorkbookContract } from "../../workbook/contract/readContract";
import { NewContract, newNameId } from "./newContract";
import type { ContractsState } from "./useContracts";

const useStyles = makeStyles({
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
  },
  field: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  form: { marginBottom: tokens.spacingVerticalL },
});

const newId = "new-contract";

interface Props {
  readonly state: ContractsState;
  readonly contracts: readonly WorkbookContract[];
  readonly chosen: WorkbookContract;
}

/** Which of the workbook's contracts is shown, and the way to another one. */
export function ContractChoice({ state, contracts, chosen }: Props) {
  const styles = useStyles();
  const [making, setMaking] = useState(false);
  const close = () => {
    setMaking(false);
    setTimeout(() => document.getElementById(newId)?.focus());
  };
  if (making)
    return (
      <div className={styles.form}>
        <NewContract state={state} contracts={contracts} onDone={close} onCancel={close} />
      </div>
    );
  return (
    <div className={styles.choice}>
      {contracts.length > 1 ? (
        <Field label="Contract" className={styles.field}>
          <Select value={chosen.sheetId} onChange={(_, { value }) => state.choose(value)}>
            {contracts.map(({ sheetId, sheet }) => (
              <option key={sheetId} value={sheetId}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <span className={styles.field}>
          On sheet <strong>{chosen.sheet}</strong>
        </span>
      )}
      <Button
        id={newId}
        onClick={() => {
          setMaking(true);
          setTimeout(() => document.getElementById(newNameId)?.focus());
        }}
      >
        New contract
      </Button>
    </div>
  );
}
