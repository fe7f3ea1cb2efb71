import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  nothing: { marginTop: tokens.spacingVerticalXL, overflowWrap: "anywhere" },
  text: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

/** Takes the place of the list when the search finds nothing. */
export function NothingFound({ search, onClear }: { readonly search: string; readonly onClear: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.nothing}>
      <p className={styles.text}>
        No function matches “{search}”. The search looks at names, descriptions and arguments. For products, type
        =DD.PRODUCTS() in a cell.
      </p>
      <Button onClick={onClear}>Clear the search</Button>
    </div>
  );
}
