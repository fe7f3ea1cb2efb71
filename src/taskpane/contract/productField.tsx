import { Combobox } from "@fluentui/react-components";
import { products } from "../../catalog/products";
import { productList, productOptions } from "../product/productOptions";

interface Props {
  readonly id: string;
  readonly name?: string;
  readonly value: string;
  /** What was typed or chosen. */
  readonly onChange: (value: string) => void;
  /** A product of the list was chosen. */
  readonly onChoose?: (product: string) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
}

/** A product of the catalog, found by its name or another of its spellings; whatever is typed stays until one is chosen. */
export function ProductField({ value, onChange, onChoose, ...field }: Props) {
  const isProduct = products.some(({ name }) => name === value);
  return (
    <Combobox
      {...field}
      freeform
      autoComplete="off"
      listbox={productList}
      value={value}
      selectedOptions={isProduct ? [value] : []}
      onChange={(event) => onChange(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue === undefined || optionValue === "") return;
        onChange(optionValue);
        onChoose?.(optionValue);
      }}
    >
      {productOptions(isProduct ? "" : value)}
    </Combobox>
  );
}
