import type { Names } from "./names";
import { blankName } from "./productColumn";

/** The usage of one organization and account. Names differ by neither case nor the spaces around them. */
export interface Part {
  readonly key: string;
  /** In lower case. */
  readonly group: string;
}

export class Parts {
  readonly list: Part[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byNumbers = new Map<number, number>();
  private lastOrganization = -2;
  private lastAccount = -2;
  private last = 0;

  constructor(
    private readonly groupBy: "Organization" | "Account",
    private readonly organizations: Names,
    private readonly accounts: Names,
  ) {}

  /** By the numbers of the texts; −1: the file has no such column. */
  of(organization: number, account: number): number {
    if (organization === this.lastOrganization && account === this.lastAccount) return this.last;
    const numbers = (organization + 1) * 2 ** 26 + account + 1;
    const part = this.byNumbers.get(numbers) ?? this.find(organization, account, numbers);
    this.lastOrganization = organization;
    this.lastAccount = account;
    this.last = part;
    return part;
  }

  groupOf(part: number): string {
    return (this.list[part] as Part).group;
  }

  /** The group as a row spells it. */
  spelling(organization: number, account: number): string {
    const { groupBy, organizations, accounts } = this;
    return (groupBy === "Organization" ? nameIn(organizations, organization) : nameIn(accounts, account)) ?? blankName;
  }

  /** The part with this key, a new one where it is new. */
  add({ key, group }: Part): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    this.list.push({ key, group });
    this.byKey.set(key, this.list.length - 1);
    return this.list.length - 1;
  }

  private find(organization: number, account: number, numbers: number): number {
    const names = [nameIn(this.organizations, organization), nameIn(this.accounts, account)];
    const key = names.map((name) => name?.toLowerCase() ?? "").join("\u0000");
    const part = this.add({ key, group: this.spelling(organization, account).toLowerCase() });
    this.byNumbers.set(numbers, part);
    return part;
  }
}

const nameIn = (names: Names, id: number): string | null => {
  if (id < 0) return null;
  const name = (names.texts[id] as string).trim();
  return name === "" ? blankName : name;
};
