import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  group: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, border: "none", minWidth: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    overflowWrap: "anywhere",
    maxHeight: "200px",
    overflowY: "auto",
  },
});

interface Props {
  readonly label: string;
  readonly values: readonly string[];
  /** None: all. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Which values count; none chosen is all of them. */
export function FacetField({ label, values, chosen, onChoose }: Props) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend>
        {label}: {chosen.length === 0 ? `all ${values.length}` : `${chosen.length} of ${values.length}`}
      </legend>
      <div className={styles.list}>
        {values.map((value) => (
          <Checkbox
            key={value}
            label={value}
            checked={chosen.includes(value)}
            onChange={(_, { checked }) =>
              onChoose(values.filter((one) => (one === value ? checked === true : chosen.includes(one))))
            }
          />
        ))}
      </div>
      {chosen.length > 0 && (
        <Button size="small" onClick={() => onChoose([])} aria-label={`All: ${label}`}>
          All
        </Button>
      )}
    </fieldset>
  );
}
