import type { SiteRow } from "./schema";
import type { SourceId } from "./sources";

/** Datadog's sites. The API's host is the site's with "api." before it. */
export const sites = [
  { site: "datadoghq.com", source: "productCatalog", basis: "published" },
  { site: "us3.datadoghq.com", source: "productCatalog", basis: "published" },
  { site: "us5.datadoghq.com", source: "productCatalog", basis: "published" },
  { site: "datadoghq.eu", source: "productCatalog", basis: "published" },
  { site: "ap1.datadoghq.com", source: "productCatalog", basis: "published" },
  { site: "ap2.datadoghq.com", source: "productCatalog", basis: "published" },
  { site: "uk1.datadoghq.com", source: "productCatalog", basis: "published" },
  { site: "ddog-gov.com", source: "productCatalog", basis: "published" },
  { site: "us2.ddog-gov.com", source: "productCatalog", basis: "published" },
] as const satisfies readonly (SiteRow & { source: SourceId })[];

export type Site = (typeof sites)[number]["site"];
