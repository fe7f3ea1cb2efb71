import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  button: {
    display: "flex",
    width: "100%",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} 0`,
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { flexShrink: 0, width: "1em" },
  summary: {
    marginLeft: "auto",
    textAlign: "end",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  content: { paddingBottom: tokens.spacingVerticalL },
});

interface Props {
  readonly title: string;
  readonly summary: string;
  readonly initiallyOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the view under its heading, which opens and closes it. */
export function Section({ title, summary, initiallyOpen = false, children }: Props) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(initiallyOpen);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <span aria-hidden className={styles.mark}>
            {open ? "▾" : "▸"}
          </span>
          <span>{title}</span>
          <span className={styles.summary}>{summary}</span>
        </button>
      </h2>
      <div id={id} hidden={!open} className={styles.content}>
        {children}
      </div>
    </section>
  );
}
