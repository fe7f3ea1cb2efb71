import { makeStyles, Subtitle1, Caption1, tokens } from "@fluentui/react-components";
import { about } from "./about";

const useStyles = makeStyles({
  masthead: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  mark: { width: "32px", height: "32px", flexShrink: 0 },
  name: { margin: 0 },
  about: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Mark and name of the add-in, its version and the date of its catalog. */
export function Masthead() {
  const styles = useStyles();
  return (
    <header className={styles.masthead}>
      <img className={styles.mark} src="assets/icon.svg" alt="" />
      <div>
        <Subtitle1 as="h1" className={styles.name}>
          DD Billing
        </Subtitle1>
        <Caption1 className={styles.about}>{about}</Caption1>
      </div>
    </header>
  );
}
