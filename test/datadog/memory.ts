import { createClient } from "../../src/datadog/client/createClient";
import { questions } from "../../src/datadog/questions";

/** Run by itself with --expose-gc: reads 2,000 pages and prints what the heap grows by after the first 100. */
const pages = 2_000;
const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
let served = 0;

function page(): string {
  const data = hours.map((hour) => ({
    type: "usage_timeseries",
    id: `${served}-${hour}`,
    attributes: {
      org_name: `Organization ${served}`,
      public_id: `public-${served}`,
      region: "us",
      product_family: "infra_hosts",
      timestamp: `2026-10-01T${hour}:00:00+00:00`,
      measurements: [{ usage_type: "apm_host_count", value: served }],
    },
  }));
  served++;
  return JSON.stringify({ data, meta: { pagination: { next_record_id: served < pages ? `record-${served}` : null } } });
}

const heap = (): number => {
  gc?.();
  return process.memoryUsage().heapUsed;
};

async function measure(): Promise<void> {
  const client = createClient({
    fetch: () => Promise.resolve({ status: 200, headers: { get: () => null }, text: () => Promise.resolve(page()) }),
    wait: () => new Promise(() => undefined),
    gateway: "",
    site: "datadoghq.com",
  });
  const question = questions.hourlyUsage({
    from: "2026-10-01T00",
    to: "2026-10-02T00",
    families: ["all"],
    descendants: true,
    connectedAccounts: false,
  });
  let settled = 0;
  let taken = 0;
  const read = await client.read(question, () => {
    if (++taken === 100) settled = heap();
  });
  console.log(JSON.stringify({ read, grownBy: heap() - settled }));
}

void measure();
