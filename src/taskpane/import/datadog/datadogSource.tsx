import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Session } from "../../../datadog/client/session";
import { sites, type Site } from "../../../catalog/sites";
import { useActions } from "../../shell/actions";
import { Sentences } from "../sentences";
import { AccessSection } from "./accessSection";
import { AskSection } from "./askSection";
import { KeysForm } from "./keysForm";
import { useSession } from "./useSession";

const useStyles = makeStyles({
  source: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  text: { margin: 0, overflowWrap: "anywhere" },
  waiting: { justifyContent: "start" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Datadog's Usage Metering API behind the gateway: connect, choose, read, look, write. */
export function DatadogSource() {
  const styles = useStyles();
  const { act, busy } = useActions();
  const { session, failure, open, close, refresh } = useSession();
  const [entering, setEntering] = useState(false);
  const [entered, setEntered] = useState(false);
  if (failure !== null && !session)
    return (
      <div className={styles.source}>
        <Sentences intent="error" sentences={[failure]} />
        <div>
          <Button onClick={() => void refresh()}>Ask again</Button>
        </div>
      </div>
    );
  if (session === undefined) return <Spinner className={styles.waiting} size="tiny" label="Asking the gateway" />;
  if (session === null)
    return (
      <div className={styles.source}>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            This add-in is hosted without a gateway, so it cannot ask Datadog. Choose “File or paste” above for exports
            of Datadog’s pages and answers of its API, or run the add-in’s own server.
          </MessageBarBody>
        </MessageBar>
        <div>
          <Button onClick={() => void refresh()}>Ask again</Button>
        </div>
      </div>
    );
  const disconnect = () =>
    act(close, () => "The gateway has forgotten the keys.").then((closed) => closed && setEntered(false));
  const isEntering = session.keys === "none" || entering;
  const site: Site = session.site ?? sites[0].site;
  return (
    <div className={styles.source}>
      <p className={styles.text}>{told(session)}</p>
      {isEntering && <KeysForm open={open} onOpened={() => (setEntering(false), setEntered(true))} />}
      <div className={styles.actions}>
        {session.keys === "session" && (
          <Button size="small" disabledFocusable={busy} onClick={() => void disconnect()}>
            Disconnect
          </Button>
        )}
        {session.keys !== "none" && (
          <Button size="small" onClick={() => setEntering(!entering)}>
            {entering ? "Keep the present keys" : "Use other keys"}
          </Button>
        )}
      </div>
      {session.keys !== "none" && !entering && (
        <>
          <AccessSection key={`${session.keys} ${site} ${entered}`} site={site} atOnce={entered} />
          <AskSection key={`ask ${session.keys} ${site}`} site={site} />
        </>
      )}
    </div>
  );
}

function told({ keys, site }: Session): string {
  const at = site === null ? "" : ` of ${site}`;
  switch (keys) {
    case "none":
      return "Not connected: the gateway has no keys.";
    case "demo":
      return "Connected to the demo account: its organizations, usage and costs are made up.";
    case "environment":
      return `Connected with the keys of the gateway’s own configuration${at}.`;
    case "session":
      return `Connected with your keys${at}.`;
  }
}
