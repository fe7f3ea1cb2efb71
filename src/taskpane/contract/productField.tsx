import { Combobox, Option } from "@fluentui/react-components";
import { products } from "../../catalog/products";
import { findProducts } from "../../engine/product";

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
  const found = value.trim() === "" || isProduct ? products : findProducts(value);
  return (
    <Combobox
      {...field}
      freeform
      autoComplete="off"
      listbox={{ style: { maxHeight: "260px" } }}
      value={value}
      selectedOptions={isProduct ? [value] : []}
      onChange={(event) => onChange(event.target.value)}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue === undefined || optionValue === "") return;
        onChange(optionValue);
        onChoose?.(optionValue);
      }}
    >
      {found.map(({ name }) => (
        <Option key={name} value={name}>
          {name}
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="none" disabled value="">
          {`No product matches “${value}”`}
        </Option>
      )}
    </Combobox>
  );
}
