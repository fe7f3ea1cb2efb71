import { readSettings } from "../../src/server/settings";

const keys = { DD_API_KEY: "0123456789abcdef", DD_APP_KEY: "fedcba9876543210" };
const GATEWAY_TOKEN = "a-token-of-more-than-twenty-letters";

it("is for this computer alone, with the demo account, where the environment says nothing", () => {
  expect(readSettings({})).toEqual({
    ok: true,
    value: {
      port: 3100,
      host: "127.0.0.1",
      publicUrl: null,
      accessToken: null,
      keys: null,
      demo: true,
      logLevel: "info",
    },
  });
});

it("has the keys of a site, and then no demo", () => {
  expect(readSettings({ ...keys, DD_SITE: "us5.datadoghq.com", PORT: "80", LOG_LEVEL: "warn" })).toMatchObject({
    ok: true,
    value: {
      port: 80,
      keys: { site: "us5.datadoghq.com", apiKey: "0123456789abcdef", applicationKey: "fedcba9876543210" },
      demo: false,
      logLevel: "warn",
    },
  });
  expect(readSettings(keys)).toMatchObject({ ok: true, value: { keys: { site: "datadoghq.com" } } });
});

it("may be reached by others with a token, at a known address", () => {
  const given = { HOST: "0.0.0.0", GATEWAY_TOKEN, GATEWAY_URL: "https://billing.example.com/" };
  expect(readSettings(given)).toMatchObject({ ok: true, value: { host: "0.0.0.0", accessToken: GATEWAY_TOKEN, demo: false } });
  for (const missing of [{ GATEWAY_TOKEN: "" }, { GATEWAY_URL: "" }])
    expect(readSettings({ ...given, ...missing })).toEqual({
      ok: false,
      issues: [
        {
          code: "badValue",
          path: "HOST",
          received: "is 0.0.0.0, which other computers can reach",
          expected:
            "set GATEWAY_TOKEN, which requests then need, and GATEWAY_URL, the address at which they come; or leave HOST out",
        },
      ],
    });
}); // prettier-ignore

test.each<[Record<string, string>, string]>([
  [{ DD_API_KEY: keys.DD_API_KEY }, "DD_APP_KEY is missing; both keys are needed"],
  [{ DD_APP_KEY: keys.DD_APP_KEY }, "DD_API_KEY is missing; both keys are needed"],
  [{ ...keys, DD_API_KEY: "a secret with spaces" }, "DD_API_KEY is no key; copy it anew from Datadog"],
  [{ ...keys, DD_SITE: "datadoghq.org" }, "DD_SITE is datadoghq.org; it must be one of datadoghq.com, us3.datadoghq.com, us5.datadoghq.com, datadoghq.eu, ap1.datadoghq.com, ap2.datadoghq.com, uk1.datadoghq.com, ddog-gov.com, us2.ddog-gov.com"],
  [{ GATEWAY_TOKEN: "short" }, "GATEWAY_TOKEN is too short or has other characters; give 20 letters and digits or more"],
  [{ GATEWAY_URL: "billing.example.com" }, "GATEWAY_URL is billing.example.com; it must be an address such as https://billing.example.com/"],
  [{ PORT: "http" }, "PORT is http; it must be a whole number from 0 to 65535"],
  [{ GATEWAY_DEMO: "yes" }, "GATEWAY_DEMO is yes; it must be on or off"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is loud; it must be one of debug, info, warn, error, silent"],
])("%j: %s", (environment, sentence) => {
  const settings = readSettings(environment);
  expect(settings.ok ? [] : settings.issues.map(({ path, received, expected }) => `${path} ${received}; ${expected}`)).toEqual([sentence]);
}); // prettier-ignore
