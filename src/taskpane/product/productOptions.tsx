import { Option } from "@fluentui/react-components";
import { products } from "../../catalog/products";
import { findProducts } from "../../engine/product";

/** The products of the catalog that match what is typed, by name or another spelling, as options of a list; all for nothing. */
export function productOptions(typed: string) {
  const found = typed.trim() === "" ? products : findProducts(typed);
  if (found.length > 0)
    return found.map(({ name }) => (
      <Option key={name} value={name}>
        {name}
      </Option>
    ));
  return (
    <Option key="none" disabled value="">
      {`No product matches “${typed}”`}
    </Option>
  );
}

/** The height of such a list. */
export const productList = { style: { maxHeight: "260px" } };
