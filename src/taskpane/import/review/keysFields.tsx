import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FoundKey } from "../../../workbook/import/describeImport";
import { Disclosure } from "../../check/disclosure";
import { counted } from "../readImport";
import { KeyField } from "./keyField";
import type { ReviewState } from "./useReview";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
});

/** Names of Datadog's that stand for several products, or would count one twice: what they are has to be chosen. */
const isOpen = ({ product, choice, clashes, offered }: FoundKey): boolean =>
  clashes.length > 0 || (product === null && choice === null && offered.length < mostTiers);
const mostTiers = 10;

/** What Datadog's names stand for. The choices are kept in the table DD_Products of the workbook. */
export function KeysFields({ state }: { readonly state: ReviewState }) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  // A name that was open stays in sight when it is decided.
  const { keys } = state.description;
  const [first] = useState(() => new Set(keys.filter(isOpen).map(({ key }) => key)));
  const isAbove = (found: FoundKey): boolean => first.has(found.key) || isOpen(found);
  const above = keys.filter(isAbove);
  const rest = keys.filter((found) => !isAbove(found));
  const unknown = rest.filter(({ product, choice }) => product === null && choice === null).length;
  const field = (found: FoundKey) => <KeyField key={found.key} found={found} state={state} />;
  return (
    <>
      {above.length > 0 && (
        <div className={styles.fields} role="group" aria-label="Products to choose">
          <p className={styles.text}>
            Datadog’s names below do not tell which product it is. Choose it once: the table DD_Products keeps it.
          </p>
          {above.map(field)}
        </div>
      )}
      {rest.length > 0 && (
        <div>
          <Disclosure
            title="Products"
            detail={`${counted(rest.length, "name", "names")}${unknown > 0 ? `, ${unknown} not in the catalog` : ""}`}
            open={shown}
            onToggle={() => setShown(!shown)}
          >
            <div className={styles.fields}>{rest.map(field)}</div>
          </Disclosure>
        </div>
      )}
    </>
  );
}
