import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ViewId, ViewProps } from "../shell/viewProps";
import { Sample } from "./sample";

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalL}` },
  list: { listStyleType: "none", margin: `0 0 ${tokens.spacingVerticalXL}`, padding: 0 },
  step: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  what: { margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalS}` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Thing {
  readonly title: string;
  readonly what: string;
  readonly views: readonly { readonly id: ViewId; readonly button: string }[];
}

/** The things that the add-in does, and where. */
const things: readonly Thing[] = [
  {
    title: "Calculate",
    what: "On-demand usage, included usage and cost from your usage and your contract, to the last digit.",
    views: [
      { id: "contract", button: "Set up the contract" },
      { id: "calculate", button: "Calculate a month" },
    ],
  },
  {
    title: "Report",
    what: "The bill of a month on a sheet of its own, by product and by organization, live and ready to print.",
    views: [{ id: "reports", button: "Write a report" }],
  },
  {
    title: "Explain",
    what: "Where a figure comes from, step by step, with the rule and the source of each step.",
    views: [
      { id: "explain", button: "Explain a figure" },
      { id: "functions", button: "See the functions" },
    ],
  },
  {
    title: "Check",
    what: "Every formula of the workbook and what is wrong with it; figures frozen for filing, and restored.",
    views: [{ id: "check", button: "Check the workbook" }],
  },
];

/** What this is, in one screen, and a sample to try it with. */
export default function StartView({ host, show, views }: ViewProps) {
  const styles = useStyles();
  const titles = new Set(views.map(({ id }) => id));
  return (
    <>
      <p className={styles.text}>
        For those who file, pay or pass on a Datadog bill: the figures of the bill, computed in your own workbook by
        Datadog’s published rules.
      </p>
      <ul className={styles.list}>
        {things.map(({ title, what, views: places }) => (
          <li key={title} className={styles.step}>
            <Subtitle2 as="h2" block className={styles.title}>
              {title}
            </Subtitle2>
            <p className={styles.what}>{what}</p>
            <div className={styles.actions}>
              {places
                .filter(({ id }) => titles.has(id))
                .map(({ id, button }) => (
                  <Button key={id} size="small" onClick={() => show(id)}>
                    {button}
                  </Button>
                ))}
            </div>
          </li>
        ))}
      </ul>
      <Sample host={host} show={show} views={views} />
    </>
  );
}
