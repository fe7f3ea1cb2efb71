import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  title: { margin: 0, font: "inherit" },
  toggle: {
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalSNudge,
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} 0`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  detail: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly title: string;
  readonly detail?: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A heading that opens what is under it. */
export function Disclosure({ title, detail, open, onToggle, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <h3 className={styles.title}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <span aria-hidden="true">{open ? "▾" : "▸"}</span>
          <span>
            {title} {detail !== undefined && <span className={styles.detail}>{detail}</span>}
          </span>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  );
}
