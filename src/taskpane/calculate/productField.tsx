import { Combobox, Field, Option } from "@fluentui/react-components";
import { useState } from "react";
import { products } from "../../catalog/products";
import { findProducts } from "../../engine/product";
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
  const found = search === null || search.trim() === "" ? products : findProducts(search);
  const hint = title
    ? `Named by the title “${title.title}” (${title.titleReference}).`
    : `${problem === null ? "" : `${problem} `}Search by name or by Datadog's other spellings, such as DBM.`;
  return (
    <Field label="Product" hint={hint}>
      <Combobox
        placeholder="Search the catalog"
        autoComplete="off"
        listbox={{ style: { maxHeight: "260px" } }}
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
        {found.map(({ name }) => (
          <Option key={name} value={name}>
            {name}
          </Option>
        ))}
        {found.length === 0 && (
          <Option key="none" disabled value="">
            {`No product matches “${search}”`}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
