import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Site } from "../../../catalog/sites";
import { checkAccess, type Access } from "../../../datadog/client/checkAccess";
import type { Issue } from "../../../engine/issue";
import { sentence } from "../../../sheet/result";
import { lastMonths } from "../../../workbook/import/askChoices";
import { Sentences } from "../sentences";
import { quickClient } from "./gateway";
import { thisHour } from "./thisHour";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  text: { margin: 0 },
  waiting: { justifyContent: "start" },
});

interface Props {
  readonly site: Site;
  /** Keys that were just entered are tried without being asked. */
  readonly atOnce: boolean;
}

/** Whether the keys may read usage and costs, and which permission is missing. */
export function AccessSection({ site, atOnce }: Props) {
  const styles = useStyles();
  const [access, setAccess] = useState<Access>();
  const [checking, setChecking] = useState(false);
  const stop = useRef(new AbortController());
  async function check(): Promise<void> {
    setChecking(true);
    const [, last] = lastMonths(thisHour(), 2);
    const { signal } = (stop.current = new AbortController());
    const found =
      last === undefined ? undefined : await checkAccess(quickClient(site), last, signal).catch(() => undefined);
    if (signal.aborted) return;
    setAccess(found);
    setChecking(false);
  }
  useEffect(() => {
    if (atOnce) void check();
    return () => stop.current.abort(new Error("The check was ended."));
  }, []);
  if (checking) return <Spinner className={styles.waiting} size="tiny" label="Trying the keys" />;
  return (
    <div className={styles.section}>
      {access && <Sentences intent={isWell(access) ? "info" : "warning"} sentences={told(access)} />}
      <div>
        <Button size="small" onClick={() => void check()}>
          Check permissions
        </Button>
      </div>
    </div>
  );
}

const isWell = ({ usage, costs }: Access): boolean => usage === true && costs === true;

function told({ usage, costs }: Access): string[] {
  if (usage === true && costs === true) return ["The keys may read usage (usage_read) and costs (billing_read)."];
  return [
    ...(usage === true ? ["The keys may read usage (usage_read)."] : [missing(usage, "usage_read", "usage")]),
    ...(costs === true ? ["The keys may read costs (billing_read)."] : [missing(costs, "billing_read", "costs")]),
  ];
}

const missing = (issue: Issue, permission: string, what: string): string =>
  issue.code === "noAccess"
    ? `The permission ${permission} is missing, or the keys are of another site: ${what} cannot be imported. A Datadog admin gives it to the role of the application key's user (Organization Settings › Roles).`
    : sentence(issue);
