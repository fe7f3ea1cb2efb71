import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { knownFamilies } from "../../../workbook/import/askChoices";
import { Disclosure } from "../../check/disclosure";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly chosen: readonly string[];
  readonly onChoose: (families: readonly string[]) => void;
}

/** Which families of products are asked for: each of them makes the import longer. */
export function FamiliesField({ chosen, onChoose }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const all = knownFamilies.map(({ family }) => family);
  const choose = (family: string, isChosen: boolean) =>
    onChoose(all.filter((one) => (one === family ? isChosen : chosen.includes(one))));
  return (
    <div>
      <Disclosure
        title="Product families"
        detail={`${chosen.length} of ${all.length}`}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <div role="group" aria-label="Product families" className={styles.list}>
          {knownFamilies.map(({ family, products }) => (
            <Checkbox
              key={family}
              label={`${products.join(", ")} (${family})`}
              checked={chosen.includes(family)}
              onChange={(_, { checked }) => choose(family, checked === true)}
            />
          ))}
        </div>
        <div className={styles.actions}>
          <Button size="small" onClick={() => onChoose(all)}>
            All
          </Button>
          <Button size="small" onClick={() => onChoose([])}>
            None
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}
