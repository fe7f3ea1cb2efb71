import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { features, partnerPermissions } from "../../catalog/features";
import type { AccountKind } from "../../workbook/accountKind";
import { Disclosure } from "../check/disclosure";
import { elsewhere } from "./elsewhere";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

/** The feature table of Datadog's partner page, as it holds for this kind of account. */
export function FeatureList({ kind }: { readonly kind: AccountKind }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const isPartner = kind === "partner";
  return (
    <section aria-label="What Datadog offers this account">
      <Disclosure title="What Datadog offers this account" open={isOpen} onToggle={() => setOpen(!isOpen)}>
        <p className={styles.text}>It asks for the role Datadog Admin, or for {partnerPermissions.join(" and ")}.</p>
        <ul className={styles.list}>
          {features.map((row) => (
            <li key={row.feature}>
              {row.feature}: {(isPartner ? row.partner : row.direct) ? "yes" : `no. ${elsewhere(row)}`}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
