import type { FastifyHelmetOptions } from "@fastify/helmet";

const microsoftCdn = "https://appsforoffice.microsoft.com";
/** Where Excel on the web shows an add-in. */
const officeHosts = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.live.com",
];

/** Where a server of the user's may run without https. */
const ownComputer = ["http://localhost:*", "http://127.0.0.1:*"];

/**
 * Scripts come from this server and, in Excel, office.js from Microsoft's; pages may be framed by Excel on the web alone. Fluent
 * writes its styles into the page. Excel fetches icons and the functions' metadata from its own pages, so files may be read
 * there. Requests go to this server, to Microsoft's for office.js, and to the ClickHouse server that the user names. Https is for
 * whoever ends it to insist on.
 */
export const securityHeaders = (isHttps: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", "'wasm-unsafe-eval'", microsoftCdn],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "blob:"],
      fontSrc: ["'self'", "data:"],
      connectSrc: ["'self'", "https:", ...ownComputer],
      workerSrc: ["'self'", "blob:"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'self'", ...officeHosts],
    },
  },
  xFrameOptions: false,
  crossOriginResourcePolicy: { policy: "cross-origin" },
  crossOriginOpenerPolicy: false,
  crossOriginEmbedderPolicy: false,
  originAgentCluster: false,
  strictTransportSecurity: isHttps,
});
