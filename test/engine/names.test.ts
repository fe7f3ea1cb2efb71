import { aliases } from "../../src/catalog/aliases";
import { products } from "../../src/catalog/products";
import { resolveProduct } from "../../src/engine/product";

const nameOf = (text: string): string => {
  const found = resolveProduct(text, "product");
  return found.ok ? found.value.name : (found.issues[0]?.code ?? "");
};

test.each(products.map(({ name }) => name))("%s is found in any spelling", (name) => {
  for (const text of [
    name,
    name.toUpperCase(),
    name.toLowerCase(),
    name.replace(/ /g, "-"),
    ` ${name.replace(/ /g, "  ")} `,
  ])
    expect(nameOf(text)).toBe(name);
});

test.each(aliases.map(({ alias, product }) => [alias, product]))("%s is %s", (alias, product) => {
  expect(nameOf(alias)).toBe(product);
});

test.each([
  ["Infra Pro Hosts", "Infrastructure Pro"],
  ["Infrastructure - Pro", "Infrastructure Pro"],
  ["Infrastructure Enterprise Hosts", "Infrastructure Enterprise"],
  ["Infra Pro Plus Hosts", "Infrastructure Pro Plus"],
  ["APM Hosts", "APM"],
  ["APM Host", "APM"],
  ["APM Pro Hosts", "APM Pro"],
  ["Profiled Host", "Profiled Hosts"],
  ["IOT", "IoT"],
  ["Cloud Workload Security", "Cloud Workload Security Host"],
  ["Cloud Workload Security Hosts", "Cloud Workload Security Host"],
  ["ingested_spans", "APM Ingested Spans"],
  ["timeseries_average", "Custom Metrics"],
  ["infra_hosts.container_count", "Infrastructure Containers"],
  ["csm_host_pro", "Cloud Security Management Pro"],
  ["infra_host", "ambiguousProduct"],
  ["apm_fargate", "ambiguousProduct"],
  ["Profiled", "unknownProduct"],
  ["Hosts", "unknownProduct"],
  ["Infrastructure", "unknownProduct"],
  ["Ingested Span", "unknownProduct"],
])("%s: %s", (text, expected) => {
  expect(nameOf(text)).toBe(expected);
});
