import type { Names } from "./names";
import { isBefore, type Place } from "./place";
import { blankName } from "./productColumn";

/** The usage of one organization and account. Names differ by neither case nor the spaces around them. */
export interface Part {
  readonly key: string;
  /** As the first of its rows spells the column by which usage is grouped. */
  group: string;
  first: Place;
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
  of(organization: number, account: number, segment: number, row: number): number {
    if (organization === this.lastOrganization && account === this.lastAccount) return this.last;
    const numbers = (organization + 1) * 2 ** 26 + account + 1;
    const part = this.byNumbers.get(numbers) ?? this.find(organization, account, numbers, { segment, row });
    [this.lastOrganization, this.lastAccount, this.last] = [organization, account, part];
    return part;
  }

  groupOf(part: number): string {
    return (this.list[part] as Part).group;
  }

  /** The part with this key, which is new, or known with a row that may come later. */
  add({ key, group, first }: Part): number {
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.list.push({ key, group, first });
      this.byKey.set(key, this.list.length - 1);
      return this.list.length - 1;
    }
    const part = this.list[known] as Part;
    if (isBefore(first, part.first)) Object.assign(part, { group, first });
    return known;
  }

  private find(organization: number, account: number, numbers: number, first: Place): number {
    const [inOrganization, inAccount] = [nameIn(this.organizations, organization), nameIn(this.accounts, account)];
    const key = [inOrganization, inAccount].map((name) => name?.toLowerCase() ?? "").join("\u0000");
    const group = (this.groupBy === "Organization" ? inOrganization : inAccount) ?? blankName;
    const part = this.add({ key, group, first });
    this.byNumbers.set(numbers, part);
    return part;
  }
}

const nameIn = (names: Names, id: number): string | null => {
  if (id < 0) return null;
  const name = (names.texts[id] as string).trim();
  return name === "" ? blankName : name;
};
