import { createClient, type Client } from "../../../datadog/client/createClient";
import type { Fetch, Wait } from "../../../datadog/client/attempt";
import { createSessions } from "../../../datadog/client/session";
import type { Site } from "../../../catalog/sites";

/** The gateway is the server of this page. */
const gateway = "";

const browserFetch: Fetch = (address, init) => window.fetch(address, init);

const wait: Wait = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error("The wait was ended."));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });

export const clientOptions = (site: Site) => ({ fetch: browserFetch, wait, gateway, site });

/** A client that gives up soon: for questions whose answer somebody waits for. */
export const quickClient = (site: Site): Client => createClient({ ...clientOptions(site), attempts: 2 });

export const sessions = createSessions((address, init) => window.fetch(address, init), gateway);
