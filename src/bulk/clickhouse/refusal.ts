import type { Issue } from "../../engine/issue";

/** ClickHouse's numbers of what goes wrong most, with what it means here and what would do. */
const known: Readonly<Record<number, Pick<Issue, "code" | "received" | "expected">>> = {
  516: { code: "noAccess", received: "refuses the user or the password", expected: "check both" },
  192: { code: "noAccess", received: "refuses the user or the password", expected: "check both" },
  497: {
    code: "noAccess",
    received: "does not let the user read the table",
    expected: "have an administrator grant SELECT on it",
  },
  164: {
    code: "refused",
    received: "has a setting in the user's profile with which rows or digits may be left out",
    expected: "have an administrator take the setting that is named out of the profile",
  },
  60: { code: "refused", received: "has no such table", expected: "check database and table" },
  81: { code: "refused", received: "has no such database", expected: "check the database" },
  47: { code: "refused", received: "does not know one of the columns", expected: "check the columns" },
  159: {
    code: "unavailable",
    received: "has not answered within the time that it allows the user",
    expected: "have the time raised (max_execution_time), or take a table of fewer rows",
  },
  241: {
    code: "unavailable",
    received: "needs more memory than it allows the user",
    expected: "have the memory raised (max_memory_usage), or take a table of fewer rows",
  },
  279: shardDown(),
  210: shardDown(),
  209: shardDown(),
  32: shardDown(),
  115: {
    code: "refused",
    received: "is of a version that does not know a setting",
    expected: "ClickHouse 21.8 or later is needed",
  },
  407: tooManyDigits(),
  69: tooManyDigits(),
};

function shardDown(): Pick<Issue, "code" | "received" | "expected"> {
  return {
    code: "unavailable",
    received: "cannot reach one of its shards, whose usage would be missing",
    expected: "try again when all of them run",
  };
}

function tooManyDigits(): Pick<Issue, "code" | "received" | "expected"> {
  return {
    code: "tooLarge",
    received: "has figures with more digits than its decimals hold",
    expected: "keep usage in a Decimal column of the digits that it has",
  };
}

const exception = /Code: (\d+)\. (?:DB::Exception: )?([^]*)/;
const longest = 300;

/** What a text of ClickHouse says went wrong; null where it says nothing of the kind. */
export function refusalOf(text: string, path: string): Issue | null {
  const [, number, said] = exception.exec(text) ?? [];
  if (number === undefined || said === undefined) return null;
  const sentence = said.split("\n")[0]?.replace(/\s+/g, " ").trim() ?? "";
  const told = sentence.length > longest ? `${sentence.slice(0, longest)} …` : sentence;
  const meant = known[Number(number)];
  return meant === undefined
    ? {
        code: "refused",
        path,
        received: `refuses the question (${number}: ${told})`,
        expected: "see docs/large-data.md",
      }
    : { ...meant, path, received: `${meant.received} (${number}: ${told})` };
}
