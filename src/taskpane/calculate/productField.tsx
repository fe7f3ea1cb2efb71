import { Combobox, Field } from "@fluentui/react-components";
import { useState } from "react";
import { productList, productOptions } from "../product/productOptions";
import { problemOf } from "./problemOf";
import type { CalculationState } from "./useCalculation";

/** The product that was used: the one that a title names, or one found by search. */
export function ProductField({ calculation }: { readonly calculation: CalculationState }) {
  const { draft, change, prepared } = calculation;
  const [search, setSearch] = useState<string | null>(null);
  const product = prepared?.product.product ?? null;
  const chosen = draft.product?.usage === draft.usage ? draft.product.name : (product?.name ?? null);
  const title = chosen === product?.name ? prepared?.product.title : null;
  const shown = search ?? chosen ?? "";
  const problem = problemOf(calculation, "product");
  const hint = title
    ? `Named by the title “${title.title}” (${title.titleReference}).`
    : `${problem === null ? "" : `${problem} `}Search by name or by Datadog's other spellings, such as DBM.`;
  return (
    <Field label="Product" hint={hint}>
      <Combobox
        placeholder="Search the catalog"
        autoComplete="off"
        listbox={productList}
        value={shown}
        selectedOptions={chosen === null ? [] : [chosen]}
        onChange={(event) => setSearch(event.target.value)}
        onBlur={() => setSearch(null)}
        onOptionSelect={(_, { optionValue }) => {
          if (!optionValue) return; // typing takes the choice back, and nothing is chosen yet
          setSearch(null);
          change({ product: { name: optionValue, usage: draft.usage } });
        }}
      >
        {productOptions(search ?? "")}
      </Combobox>
    </Field>
  );
}
