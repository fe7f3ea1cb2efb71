import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Offer } from "../../workbook/reports/offerSources";
import { useOffer } from "./useOffer";

const useStyles = makeStyles({
  waiting: { justifyContent: "start" },
  again: { marginTop: tokens.spacingVerticalM },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

interface Props {
  readonly active: boolean;
  readonly children: (offer: Offer, refresh: () => Promise<void>) => ReactNode;
}

/** What is made of the tables of the workbook, once they are read; where that fails, why, and a way to read them again. */
export function Offered({ active, children }: Props) {
  const styles = useStyles();
  const { offer, refresh } = useOffer(active);
  if (!offer) return <Spinner className={styles.waiting} size="tiny" label="Reading the tables" />;
  if (offer.ok) return children(offer.value, refresh);
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
}

export function NoContract({ onSetUp }: { readonly onSetUp: () => void }) {
  return (
    <p className={useStyles().text}>
      This workbook has no contract yet.{" "}
      <Link inline as="button" onClick={onSetUp}>
        Set up the contract
      </Link>
    </p>
  );
}
