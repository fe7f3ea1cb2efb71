import { Button, Link, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import type { ViewProps } from "../shell/viewProps";
import { AccountKindField } from "./accountKindField";
import { CostsSection } from "./costsSection";
import { FeatureList } from "./featureList";
import { TagsSection } from "./tagsSection";
import { useCosts } from "./useCosts";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  waiting: { justifyContent: "start" },
  text: { margin: 0 },
});

/** Cost and usage of an account, or of a partner's customers, as Datadog reports them. */
export default function CostsView({ host, active, show, views }: ViewProps) {
  return host.kind === "excel" ? (
    <WorkbookCosts
      active={active}
      showReports={() => show("reports")}
      hasImport={views.some(({ title }) => title === "Import")}
    />
  ) : (
    <p>Costs are read from the tables of a workbook. Open the pane from Excel to see them.</p>
  );
}

interface Props {
  readonly active: boolean;
  readonly showReports: () => void;
  readonly hasImport: boolean;
}

function WorkbookCosts({ active, showReports, hasImport }: Props) {
  const styles = useStyles();
  const { state, kind, choose, want, refresh } = useCosts(active);
  if (!state) return <Spinner className={styles.waiting} size="tiny" label="Reading the tables" />;
  if (!state.ok)
    return (
      <div className={styles.view}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{state.message}</MessageBarBody>
        </MessageBar>
        <div>
          <Button onClick={() => void refresh()}>Read again</Button>
        </div>
      </div>
    );
  const { held, tables } = state.value;
  return (
    <div className={styles.view}>
      <AccountKindField kind={kind} onChoose={choose} />
      {held.length === 0 ? (
        <p className={styles.text}>
          This workbook has no figures of Datadog’s yet. {hasImport ? "Import them (the tab Import)" : "Import them"}:
          costs go to the table DD_Cost, usage to DD_Billable, DD_Monthly_Usage and DD_Usage.
        </p>
      ) : (
        <CostsSection kind={kind} held={held} tables={tables} want={want} />
      )}
      <TagsSection kind={kind} tables={tables} />
      <p className={styles.text}>
        <Link inline as="button" onClick={showReports}>
          Reconcile
        </Link>{" "}
        the statement that is computed from hourly usage with these figures: a report of its own.
      </p>
      <FeatureList kind={kind} />
    </div>
  );
}
