export const products = [{ name: "APM Pro" }, { name: "APM Ingested Spans" }] as const;
