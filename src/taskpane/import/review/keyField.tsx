import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { FoundKey } from "../../../workbook/import/describeImport";
import { leftOut } from "../../../workbook/import/productChoices";
import { counted } from "../readImport";
import type { Chosen, ReviewState } from "./useReview";

const useStyles = makeStyles({ field: { overflowWrap: "anywhere", minWidth: 0 }, select: { minWidth: 0 } });

interface Props {
  readonly found: FoundKey;
  readonly state: ReviewState;
}

/** Which product a name of Datadog's is written as; the products of the workbook's contracts are suggested first. */
export function KeyField({ found: { key, rows, product, choice, offered, clashes }, state }: Props) {
  const styles = useStyles();
  const { contracted } = state.products;
  const suggested = offered.filter((name) => contracted.includes(name));
  const others = offered.filter((name) => !contracted.includes(name));
  const option = (name: string) => (
    <option key={name} value={name}>
      {name}
    </option>
  );
  return (
    <Field
      className={styles.field}
      label={key}
      hint={counted(rows, "row", "rows")}
      {...(clashes.length > 0 && {
        validationMessage: `Counts the same product as ${clashes.join(", ")}: leave all but one of them out, or choose the product for each to add them up.`,
        validationState: "error" as const,
      })}
    >
      <Select
        className={styles.select}
        value={choice ?? ""}
        onChange={(_, { value }) => state.choose(key, value as Chosen)}
      >
        <option value="">
          {product === null ? `Not chosen: written as “${key}”` : `As in the catalog: ${product}`}
        </option>
        {suggested.length > 0 && <optgroup label="In the contract">{suggested.map(option)}</optgroup>}
        {suggested.length > 0 ? <optgroup label="Others">{others.map(option)}</optgroup> : others.map(option)}
        {option(leftOut)}
      </Select>
    </Field>
  );
}
