import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { counted } from "./figures";
import { ParentEntry } from "./parentEntry";
import type { CalculationState } from "./useCalculation";

const useStyles = makeStyles({
  title: { margin: 0 },
  text: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The products that may include usage of this one: which of them count, with which commitment and which usage. */
export function ParentsFields({ calculation }: { readonly calculation: CalculationState }) {
  const styles = useStyles();
  const { prepared, draft } = calculation;
  const [opened, setOpened] = useState<string | null>(null);
  if (!prepared?.product.product) return null;
  const { parents, product } = prepared;
  const shown =
    opened === product.product?.name
      ? parents
      : parents.filter(({ isChosen, product: { name } }) => isChosen || name in draft.parents);
  const others = parents.length - shown.length;
  return (
    <section aria-label="Parents">
      <Subtitle2 as="h2" className={styles.title}>
        Parents
      </Subtitle2>
      <p className={styles.text}>
        {parents.length === 0
          ? `No product is known to include ${product.product?.name}.`
          : `Each unit of a parent that counts includes some ${product.product?.name}.`}
      </p>
      <ul className={styles.list}>
        {shown.map((parent) => (
          <ParentEntry key={parent.product.name} parent={parent} calculation={calculation} />
        ))}
      </ul>
      {others > 0 && (
        <Button size="small" onClick={() => setOpened(product.product?.name ?? null)}>
          Show {shown.length === 0 ? counted(others, "parent") : counted(others, "other parent")}
        </Button>
      )}
    </section>
  );
}
