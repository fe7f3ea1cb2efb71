import type { ProductRow } from "../../catalog/schema";
import { ok } from "../../engine/issue";
import { shareLine, type SharedLine, type StatementLine } from "../../engine/statement";
import { Exact } from "../../engine/exact";
import type { AccountLine } from "./accountLines";
import type { PrintedLine } from "./statementRows";

/** Usage by organization, or by whatever else it is grouped by, wherever it is kept. */
export interface GroupedUsage {
  /** Their names, in the order in which they are printed. */
  readonly groups: readonly string[];
  /** The groups that a line is about, in lower case: those that have usage of it, or cells for it that cannot be read. */
  groupsOf(product: ProductRow | null, name: string): ReadonlySet<string>;
  /** Usage of one group by the aggregation of a line, before anything is included. */
  own(of: StatementLine, group: string): Exact;
}

/** The lines of an organization, or of whatever the usage is grouped by. */
export interface GroupLines {
  readonly name: string;
  readonly lines: readonly PrintedLine[];
}

/** What no organization used, and so cannot be charged to one. */
const unallocated = "(not allocated)";

/**
 * The account is billed as a whole. Each organization bears, product by product, what its usage is of the usage of all of them;
 * a commitment that nobody used stays unallocated, so that the organizations sum to the account.
 */
export function groupLines(lines: readonly AccountLine[], usage: GroupedUsage): GroupLines[] {
  const names = usage.groups;
  const parts = lines.map((line) => shareOut(line, names, usage));
  const groups = [...names, unallocated].map((name) => ({
    name,
    lines: parts.flatMap((part) => part.get(name) ?? []),
  }));
  return groups.filter((group) => group.name !== unallocated || group.lines.length > 0);
}

function shareOut(line: AccountLine, names: readonly string[], usage: GroupedUsage): ReadonlyMap<string, PrintedLine> {
  const { name, product, computed } = line;
  const about = usage.groupsOf(product, name);
  const using = names.filter((group) => about.has(group.toLowerCase()));
  if (!computed.ok) {
    const told: PrintedLine = { name, computed, notes: [] };
    return new Map((using.length > 0 ? using : [unallocated]).map((group) => [group, told]));
  }
  const own = using.map((group) => usage.own(computed.value, group));
  const shares = shareLine(computed.value, own);
  if (shares === null) {
    const { quantities, costs } = computed.value;
    return new Map([
      [
        unallocated,
        part(
          name,
          computed.value,
          { share: Exact.of(1), quantities, costs },
          "Not used: no organization to charge it to.",
        ),
      ],
    ]);
  }
  return new Map(
    using.flatMap((group, index) => {
      const share = shares[index];
      return share === undefined
        ? []
        : [
            [
              group,
              part(name, computed.value, share, `Bears ${percent(share.share)} of the account's line, by its usage.`),
            ],
          ];
    }),
  );
}

const part = (name: string, of: StatementLine, shared: SharedLine, note: string): PrintedLine => ({
  name,
  computed: ok({
    of,
    get quantities() {
      return shared.quantities;
    },
    costs: shared.costs,
  }),
  notes: [note],
});

const percent = (share: Exact): string => `${Number(share.times(Exact.of(100)).toNumber().toPrecision(4))} %`;
