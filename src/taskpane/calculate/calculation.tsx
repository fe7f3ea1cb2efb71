import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { ContractField } from "./contractField";
import { InsertSection } from "./insertSection";
import { MonthField } from "./monthField";
import { ParentsFields } from "./parentsFields";
import { PreviewSection } from "./previewSection";
import { ProductField } from "./productField";
import { TermsFields } from "./termsFields";
import { UsageField } from "./usageField";
import { useCalculation } from "./useCalculation";
import { WhatField } from "./whatField";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

interface Props {
  readonly isActive: boolean;
  readonly showContract: () => void;
}

/** The fields from top to bottom, then what they come to. */
export function Calculation({ isActive, showContract }: Props) {
  const styles = useStyles();
  const calculation = useCalculation(isActive);
  const { failure, prepared, draft, settle } = calculation;
  const hasTerms = draft.what !== "aggregate" && prepared?.product.product != null;
  return (
    <div className={styles.form} onBlur={() => setTimeout(settle)}>
      <WhatField calculation={calculation} />
      <UsageField calculation={calculation} />
      <ProductField calculation={calculation} />
      {draft.what !== "aggregate" && <ContractField calculation={calculation} showContract={showContract} />}
      <TermsFields calculation={calculation} />
      {hasTerms && <ParentsFields calculation={calculation} />}
      <MonthField calculation={calculation} />
      {failure !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <PreviewSection calculation={calculation} />
      <InsertSection calculation={calculation} />
    </div>
  );
}
