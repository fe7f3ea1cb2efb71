/** The users of docs/large-data.md: one who may only read, and the default one, by whom the tests make their tables. */
export const reader = { user: "dd_reader", password: "spaß:at 1" };
/** A user like the reader whose profile leaves out shards that are down. */
export const careless = { user: "dd_careless", password: "careless" };

const users = `<clickhouse>
  <profiles>
    <default></default>
    <dd_reader><readonly>1</readonly><cancel_http_readonly_queries_on_client_close>1</cancel_http_readonly_queries_on_client_close></dd_reader>
    <dd_careless><readonly>1</readonly><skip_unavailable_shards>1</skip_unavailable_shards></dd_careless>
  </profiles>
  <quotas><default></default></quotas>
  <users>
    <default><password></password><profile>default</profile><quota>default</quota><networks><ip>::/0</ip></networks></default>
    ${[reader, careless]
      .map(
        ({ user, password }) =>
          `<${user}><password>${password}</password><profile>${user}</profile><quota>default</quota><networks><ip>::/0</ip></networks></${user}>`,
      )
      .join("\n    ")}
  </users>
</clickhouse>`;

/** A server of a cluster; pages of the origin may ask it, as docs/large-data.md sets it up. */
export function serverConfig(folder: string, tcpPorts: readonly number[], origin: string): Record<string, string> {
  const shards = tcpPorts.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`);
  const headers = {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Headers": "authorization",
    "Access-Control-Allow-Methods": "POST, OPTIONS",
    "Access-Control-Max-Age": "600",
  };
  const header = ([name, value]: readonly [string, string]): string =>
    `<header><name>${name}</name><value>${value}</value></header>`;
  return {
    "users.xml": users,
    "config.xml": `<clickhouse>
  <logger><level>none</level></logger>
  <users_config>${folder}/users.xml</users_config>
  <remote_servers><dd>${shards.join("")}</dd></remote_servers>
  <http_options_response>${Object.entries(headers).map(header).join("")}</http_options_response>
</clickhouse>`,
  };
}
