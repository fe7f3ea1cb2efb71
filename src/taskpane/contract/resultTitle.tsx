import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({
  title: { margin: `${tokens.spacingVerticalL} 0 0`, fontSize: tokens.fontSizeBase300 },
});

/** The heading over what came of a file: it gets the focus, and is brought into view. */
export function ResultTitle({ children }: { readonly children: string }) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <h4 ref={title} tabIndex={-1} className={styles.title}>
      {children}
    </h4>
  );
}
