import type { Origin } from "../../rows";

/** Which meters an organization runs: everything, what a team of applications runs, or hosts and logs alone. */
type Runs = "everything" | "applications" | "hosts";

export interface DemoOrganization {
  readonly name: string;
  readonly id: string;
  /** How large it is; 1 is the largest of the demo. */
  readonly size: number;
  readonly runs: Runs;
  /** The day of its sign-up: before it there is no usage. */
  readonly since?: `${number}-${number}-${number}`;
}

/** An account is billed as a whole, at its first organization. */
export interface DemoBilledAccount {
  readonly name: string;
  readonly id: string;
  readonly region: string;
  /** The commitments of the demo's contract are multiplied by it. */
  readonly size: number;
  readonly organizations: readonly [DemoOrganization, ...DemoOrganization[]];
}

/** The account whose keys the demo stands for. */
export const ownAccount: DemoBilledAccount = {
  name: "Demo Group",
  id: "demo-account-1",
  region: "us",
  size: 1,
  organizations: [
    { name: "Demo Group", id: "demo-org-1", size: 0.15, runs: "hosts" },
    { name: "Demo Retail", id: "demo-org-2", size: 1, runs: "everything" },
    { name: "Demo Payments", id: "demo-org-3", size: 0.45, runs: "applications" },
  ],
};

/** The accounts of its customers, which a partner sees with `include_connected_accounts`. */
const connectedAccounts: readonly DemoBilledAccount[] = [
  {
    name: "Alder Foods",
    id: "demo-account-2",
    region: "eu",
    size: 0.25,
    organizations: [{ name: "Alder Foods", id: "demo-org-4", size: 0.4, runs: "applications" }],
  },
  {
    name: "Birch Energy",
    id: "demo-account-3",
    region: "us",
    size: 0.5,
    organizations: [
      { name: "Birch Energy", id: "demo-org-5", size: 0.2, runs: "hosts" },
      { name: "Birch Grid", id: "demo-org-6", size: 0.6, runs: "everything", since: "2026-08-11" },
    ],
  },
];

export const accountsSeen = (connected: boolean): readonly DemoBilledAccount[] =>
  connected ? [ownAccount, ...connectedAccounts] : [ownAccount];

export const originIn = (account: DemoBilledAccount, organization: DemoOrganization): Origin => ({
  organization: organization.name,
  organizationId: organization.id,
  account: account.name,
  accountId: account.id,
  region: account.region,
});
