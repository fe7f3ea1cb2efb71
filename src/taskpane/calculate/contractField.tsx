import { Field, Link, makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import { problemOf } from "./problemOf";
import type { CalculationState } from "./useCalculation";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface Props {
  readonly calculation: CalculationState;
  readonly showContract: () => void;
}

/** Which contract the terms come from; or that there is none, or that it cannot be read. */
export function ContractField({ calculation, showContract }: Props) {
  const styles = useStyles();
  const { prepared, change } = calculation;
  if (!prepared) return null;
  const { contracts, contract, hasLine, product } = prepared;
  const problem = problemOf(calculation, "contract");
  const open = (
    <Link inline as="button" onClick={showContract}>
      Open the contract
    </Link>
  );
  return (
    <>
      {contracts.length > 1 && (
        <Field label="Contract">
          <Select
            value={calculation.draft.contract ?? contracts[0]?.sheetId ?? ""}
            onChange={(_, { value }) => change({ contract: value })}
          >
            {contracts.map(({ sheetId, sheet }) => (
              <option key={sheetId} value={sheetId}>
                {sheet}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {problem} {open}
          </MessageBarBody>
        </MessageBar>
      )}
      {contracts.length === 0 && (
        <p className={styles.text}>
          This workbook has no contract: give the terms here, or {open} to keep them in a sheet.
        </p>
      )}
      {contract && product.product && !hasLine && (
        <p className={styles.text}>
          The contract “{contract.sheet}” has no line for {product.product.name}: give the commitments here. {open}
        </p>
      )}
    </>
  );
}
