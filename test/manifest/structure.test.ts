/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { requirements } from "../../src/workbook/requirements";
import { manifestProblems } from "./manifestProblems";

const manifest = readFileSync("manifest.xml", "utf8");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

test("the manifest follows the schema and the documentation", () => {
  expect(manifestProblems(manifest, version)).toEqual([]);
});

test("the pane checks for what the manifest requires", () => {
  for (const { set, version: least } of requirements.filter(({ set }) => set !== "ExcelApi")) {
    expect(manifest).toContain(`<Set Name="${set}" MinVersion="${least}" />`);
  }
  expect(requirements.map(({ set }) => set)).toEqual(["SharedRuntime", "CustomFunctionsRuntime", "ExcelApi"]);
});

/** Broken copies: what is replaced, by what, and the sentence that must name it. */
const broken: [name: string, found: string | RegExp, by: string, problem: string][] = [
  ["not XML", "</Hosts>", "", "It is not well-formed XML."],
  ["another type of add-in", 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', "The type is not TaskPaneApp."],
  ["another schema", "appforoffice/1.1", "appforoffice/1.0", "The root is not in the namespace of Office add-ins."],
  ["other overrides", "VersionOverridesV1_0", "VersionOverridesV1_1", "VersionOverrides is not of version 1.0."],
  ["another host", 'Host Name="Workbook"', 'Host Name="Document"', "The host is not Excel alone."],
  ["no right to write", "ReadWriteDocument", "ReadDocument", "The add-in may not write."],
  [
    "requirements before hosts",
    /(<Hosts>[^]*?<\/Hosts>)\s*(<Requirements>[^]*?<\/Requirements>)/,
    "$2$1",
    "Hosts is out of order in OfficeApp.",
  ],
  ["no support address", /<SupportUrl.*\/>/, "", "OfficeApp lacks SupportUrl."],
  [
    "an element of another schema",
    "<Permissions>",
    "<Dictionary/><Permissions>",
    "OfficeApp may not contain Dictionary.",
  ],
  [
    "page before script",
    /(<Script>[^]*?<\/Script>)\s*(<Page>[^]*?<\/Page>)/,
    "$2$1",
    "Script is out of order in CustomFunctions.",
  ],
  ["no metadata", /<Metadata>[^]*?<\/Metadata>/, "", "CustomFunctions lacks Metadata."],
  [
    "form factor before runtime",
    /(<Runtimes>[^]*?<\/Runtimes>)\s*(<AllFormFactors>[^]*?<\/AllFormFactors>)/,
    "$2$1",
    "Runtimes is out of order in VersionOverrides Host.",
  ],
  ["tip without a text", /<Description resid="OpenPane.Tooltip" \/>/, "", "Supertip lacks Description."],
  [
    "strings before addresses",
    /(<bt:Urls>[^]*?<\/bt:Urls>)\s*(<bt:ShortStrings>[^]*?<\/bt:ShortStrings>)/,
    "$2$1",
    "Urls is out of order in Resources.",
  ],
  ["a short id", /<Id>.*<\/Id>/, "<Id>28002f4a</Id>", "Id is not a GUID."],
  ["an old version", /<Version>.*<\/Version>/, "<Version>0.0.9.0</Version>", `Version is not ${version}.0.`],
  [
    "a long name",
    'DisplayName DefaultValue="',
    `DisplayName DefaultValue="${"x".repeat(125)}`,
    "DisplayName is too long.",
  ],
  [
    "a long description",
    '<Description DefaultValue="',
    `<Description DefaultValue="${"x".repeat(250)}`,
    "Description is too long.",
  ],
  [
    "a resource that is not there",
    'Page>\n              <SourceLocation resid="Taskpane.Url"',
    'Page>\n              <SourceLocation resid="Page.Url"',
    "Page.Url is used and not defined.",
  ],
  [
    "a resource without a use",
    '<bt:Url id="Help.Url"',
    '<bt:Url id="Old.Url" DefaultValue="https://localhost:3000/old.html" /><bt:Url id="Help.Url"',
    "Old.Url is defined and not used.",
  ],
  [
    "a resource twice",
    '<bt:Url id="Help.Url"',
    '<bt:Url id="Help.Url" DefaultValue="https://localhost:3000/old.html" /><bt:Url id="Help.Url"',
    "Help.Url is defined twice.",
  ],
  [
    "a long resource id",
    /OpenPane\.Tooltip/g,
    "OpenPane.Tooltip.Of.The.Only.Button",
    "OpenPane.Tooltip.Of.The.Only.Button is longer than 32 characters.",
  ],
  [
    "a long label",
    'id="Group.Label" DefaultValue="',
    `id="Group.Label" DefaultValue="${"x".repeat(116)}`,
    "Group.Label has 126 characters.",
  ],
  [
    "a long tip",
    'id="OpenPane.Tooltip" DefaultValue="',
    `id="OpenPane.Tooltip" DefaultValue="${"x".repeat(200)}`,
    "OpenPane.Tooltip has 285 characters.",
  ],
  [
    "an empty label",
    'id="Group.Label" DefaultValue="DD Billing"',
    'id="Group.Label" DefaultValue=""',
    "Group.Label has 0 characters.",
  ],
  [
    "a page without encryption",
    "https://localhost:3000/help.html",
    "http://localhost:3000/help.html",
    "http://localhost:3000/help.html is not https.",
  ],
  [
    "a second runtime",
    "<Runtimes>",
    '<Runtimes><Runtime resid="Help.Url" lifetime="long" />',
    "There is not exactly one runtime.",
  ],
  ["a short life", 'lifetime="long"', 'lifetime="short"', "The shared runtime does not live long."],
  [
    "a pane of its own",
    'ShowTaskpane">\n                    <SourceLocation resid="Taskpane.Url"',
    'ShowTaskpane">\n                    <SourceLocation resid="Help.Url"',
    "Functions, pane and runtime do not share one page.",
  ],
  [
    "another default page",
    '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
    '<SourceLocation DefaultValue="https://localhost:3000/help.html"',
    "The default page is not the shared one.",
  ],
  [
    "a TaskpaneId",
    'xsi:type="ShowTaskpane">',
    'xsi:type="ShowTaskpane"><TaskpaneId>Main</TaskpaneId>',
    "A pane with a TaskpaneId would be a second one.",
  ],
  ["a requirement left out", /<Set Name="SharedRuntime".*\/>/, "", "The requirement sets are not the reviewed ones."],
  ["another tab", 'OfficeTab id="TabHome"', 'OfficeTab id="TabData"', "The group is not on the Home tab."],
  ["an icon without its large size", /<bt:Image size="80".*\/>/, "", "An icon lacks one of its sizes."],
  [
    "a button that runs code",
    'xsi:type="ShowTaskpane"',
    'xsi:type="ExecuteFunction"',
    "The button does not open the pane.",
  ],
  [
    "another namespace",
    'id="Functions.Namespace" DefaultValue="DD"',
    'id="Functions.Namespace" DefaultValue="DDB"',
    "The namespace is not DD.",
  ],
];

test.each(broken)("%s is refused", (_name, found, by, problem) => {
  const copy = manifest.replace(found, by);
  expect(copy).not.toBe(manifest);
  expect(manifestProblems(copy, version)).toContain(problem);
});
