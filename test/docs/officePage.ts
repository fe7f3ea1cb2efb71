import { requirements } from "../../src/workbook/requirements";
import { officeMembers, type OfficeMember } from "./officeMembers";

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** docs/office-js.md: every member of Office.js that the add-in uses, with the requirement set that has it. */
export function officePage(members: readonly OfficeMember[] = officeMembers()): { file: string; text: string } {
  const rows = members.map(({ object, member, set, usedIn }) =>
    row([object, member, set ?? "", usedIn.map((place) => `\`${place}\``).join(", ")]),
  );
  const minimum = requirements.map(({ set, version, what }) => `- **${set} ${version}**: ${what}.`);
  const text = [
    `# What the add-in uses of Office.js`,
    `Made by \`npm run docs\` from the sources and from Microsoft's type definitions. A test fails where this page is stale, where a member asks for more than the sets below, and where the workbench does not have a member.`,
    `## Requirement sets`,
    `Where one of these is missing, the pane says so:`,
    minimum.join("\n"),
    `The manifest asks for the first two alone: without them there are no functions. ExcelApi is the pane's, and the functions need none of it. ExcelApi 1.12 shuts nobody out: Microsoft lists it, like CustomFunctionsRuntime 1.3, from Version 2008 of Microsoft 365 on Windows, from Office 2021, and from 16.40 on Mac. No member above it is used, so nothing is optional and nothing has to be guarded.`,
    `## Members`,
    `Members without a set belong to office.js itself (\`load\`, \`sync\`, \`items\`) or to what every host has (\`Office.onReady\`).`,
    [row(["Object", "Member", "Requirement set", "Used in"]), row(["---", "---", "---", "---"]), ...rows].join("\n"),
  ].join("\n\n");
  return { file: "docs/office-js.md", text: `${text}\n` };
}
