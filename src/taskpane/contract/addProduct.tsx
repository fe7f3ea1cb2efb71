import { Field } from "@fluentui/react-components";
import { useState } from "react";
import { ProductField } from "./productField";

/** Id of the search for a product to add. */
export const addProductId = "add-product";

interface Props {
  readonly disabled: boolean;
  readonly onAdd: (product: string) => void;
}

/** Searches the catalog by name and alias; choosing a product adds it. */
export function AddProduct({ disabled, onAdd }: Props) {
  const [search, setSearch] = useState("");
  return (
    <Field label="Add product" hint="Search by name or by Datadog's other spellings, such as DBM.">
      <ProductField
        id={addProductId}
        placeholder="Search the catalog"
        disabled={disabled}
        value={search}
        onChange={setSearch}
        onChoose={(product) => {
          setSearch("");
          onAdd(product);
        }}
      />
    </Field>
  );
}
