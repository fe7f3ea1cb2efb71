/** What a manifest is held against: the rules of Microsoft's schema and documentation that this add-in relies on. */

const OFFICE = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const BASIC = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const TYPE = "xsi:type";

/** Children in the order that the schema demands. Elements that are not listed are not expected at all. */
const order: Record<string, readonly string[]> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides".split(
      " ",
    ),
  VersionOverrides: ["Hosts", "Resources"],
  "VersionOverrides Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  CustomFunctions: ["Script", "Page", "Metadata", "Namespace"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
const required: Record<string, readonly string[]> = {
  OfficeApp: (order.OfficeApp ?? []).filter((name) => name !== "AppDomains"),
  VersionOverrides: order.VersionOverrides ?? [],
  "VersionOverrides Host": order["VersionOverrides Host"] ?? [],
  CustomFunctions: order.CustomFunctions ?? [],
  DesktopFormFactor: ["GetStarted", "ExtensionPoint"],
  GetStarted: order.GetStarted ?? [],
  Group: order.Group ?? [],
  Control: order.Control ?? [],
  Supertip: order.Supertip ?? [],
  Resources: order.Resources ?? [],
};
const longest = { resid: 32, displayName: 125, description: 250, ShortStrings: 125, LongStrings: 250 };
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Everything that is wrong with a manifest, in sentences. `version` is the one of package.json. */
export function manifestProblems(xml: string, version: string): string[] {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  if (document.getElementsByTagName("parsererror").length > 0) return ["It is not well-formed XML."];
  return [
    ...rootProblems(document),
    ...orderProblems(document),
    ...identityProblems(document, version),
    ...resourceProblems(document),
    ...runtimeProblems(document),
    ...commandProblems(document),
    ...urls(document)
      .filter((url) => !url.startsWith("https://"))
      .map((url) => `${url} is not https.`),
  ];
}

/** Every address in a manifest. */
export function urls(document: Document): string[] {
  const elements = [...document.getElementsByTagName("*")];
  const values = elements.filter(({ localName }) => /Url$|^SourceLocation$|^Image$/.test(localName));
  const texts = elements.filter(({ localName }) => localName === "AppDomain").map(({ textContent }) => textContent);
  return [...values.map((element) => element.getAttribute("DefaultValue") ?? ""), ...texts].filter((url) => url !== "");
}

function rootProblems({ documentElement: root }: Document): string[] {
  const overrides = all(root, "VersionOverrides")[0];
  return [
    root.namespaceURI !== OFFICE && "The root is not in the namespace of Office add-ins.",
    root.getAttribute(TYPE) !== "TaskPaneApp" && "The type is not TaskPaneApp.",
    (overrides?.namespaceURI !== OVERRIDES || overrides.getAttribute(TYPE) !== "VersionOverridesV1_0") &&
      "VersionOverrides is not of version 1.0.",
    all(root, "Host")
      .map((host) => host.getAttribute("Name") ?? host.getAttribute(TYPE))
      .join() !== "Workbook,Workbook" && "The host is not Excel alone.",
    text(root, "Permissions") !== "ReadWriteDocument" && "The add-in may not write.",
    [...root.getElementsByTagNameNS(BASIC, "*")].length === 0 && "There are no resources.",
  ].filter((problem) => problem !== false);
}

function orderProblems({ documentElement: root }: Document): string[] {
  return [root, ...root.getElementsByTagName("*")].flatMap((element) => {
    const key = kindOf(element);
    const allowed = order[key];
    if (!allowed) return [];
    const children = [...element.children].map(({ localName }) => localName);
    const places = children.map((name) => allowed.indexOf(name));
    return [
      ...(required[key] ?? []).filter((name) => !children.includes(name)).map((name) => `${key} lacks ${name}.`),
      ...children.filter((name) => !allowed.includes(name)).map((name) => `${key} may not contain ${name}.`),
      ...children
        .slice(1)
        .flatMap((name, index) =>
          (places[index + 1] ?? 0) < (places[index] ?? 0) ? [`${name} is out of order in ${key}.`] : [],
        ),
    ];
  });
}

function kindOf(element: Element): string {
  if (element.localName === "Host" && element.namespaceURI === OVERRIDES) return "VersionOverrides Host";
  return element.getAttribute(TYPE) === "CustomFunctions" ? "CustomFunctions" : element.localName;
}

function identityProblems({ documentElement: root }: Document, version: string): string[] {
  const displayName = value(root, "DisplayName");
  const description = value(root, "Description");
  return [
    !guid.test(text(root, "Id")) && "Id is not a GUID.",
    text(root, "Version") !== `${version}.0` && `Version is not ${version}.0.`,
    displayName.length > longest.displayName && "DisplayName is too long.",
    description.length > longest.description && "Description is too long.",
  ].filter((problem) => problem !== false);
}

function resourceProblems({ documentElement: root }: Document): string[] {
  const resources = all(root, "Resources")[0];
  const defined = [...(resources?.getElementsByTagName("*") ?? [])].filter((element) => element.hasAttribute("id"));
  const ids = defined.map((element) => element.getAttribute("id") ?? "");
  const used = [...root.getElementsByTagName("*")].flatMap((element) => element.getAttribute("resid") ?? []);
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `${id} is used and not defined.`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `${id} is defined and not used.`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} is defined twice.`),
    ...ids.filter((id) => id.length > longest.resid).map((id) => `${id} is longer than ${longest.resid} characters.`),
    ...defined.flatMap((element) => {
      const list = element.parentElement?.localName;
      const limit = list === "ShortStrings" || list === "LongStrings" ? longest[list] : Infinity;
      const length = element.getAttribute("DefaultValue")?.length ?? 0;
      return length === 0 || length > limit ? [`${element.getAttribute("id")} has ${length} characters.`] : [];
    }),
  ];
}

function runtimeProblems({ documentElement: root }: Document): string[] {
  const runtimes = all(root, "Runtime");
  const shared = runtimes[0]?.getAttribute("resid") ?? "";
  const pages = [...all(root, "Page"), ...all(root, "Action")].flatMap((element) => all(element, "SourceLocation"));
  const page = all(root, "Url")
    .find((url) => url.getAttribute("id") === shared)
    ?.getAttribute("DefaultValue");
  const sets = all(root, "Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`);
  return [
    runtimes.length !== 1 && "There is not exactly one runtime.",
    runtimes[0]?.getAttribute("lifetime") !== "long" && "The shared runtime does not live long.",
    [...pages, ...all(root, "FunctionFile")].some((element) => element.getAttribute("resid") !== shared) &&
      "Functions, pane and runtime do not share one page.",
    value(root, "SourceLocation") !== page && "The default page is not the shared one.",
    all(root, "TaskpaneId").length > 0 && "A pane with a TaskpaneId would be a second one.",
    sets.join() !== "SharedRuntime 1.1,CustomFunctionsRuntime 1.3" && "The requirement sets are not the reviewed ones.",
  ].filter((problem) => problem !== false);
}

function commandProblems({ documentElement: root }: Document): string[] {
  const sizes = all(root, "Icon").map((icon) =>
    all(icon, "Image")
      .map((image) => image.getAttribute("size"))
      .join(),
  );
  const namespace = all(root, "Namespace")[0]?.getAttribute("resid");
  const prefix = all(root, "String").find((string) => string.getAttribute("id") === namespace);
  return [
    all(root, "OfficeTab")[0]?.getAttribute("id") !== "TabHome" && "The group is not on the Home tab.",
    sizes.some((size) => size !== "16,32,80") && "An icon lacks one of its sizes.",
    all(root, "Action")[0]?.getAttribute(TYPE) !== "ShowTaskpane" && "The button does not open the pane.",
    prefix?.getAttribute("DefaultValue") !== "DD" && "The namespace is not DD.",
  ].filter((problem) => problem !== false);
}

function all(element: Element, name: string): Element[] {
  return [...element.getElementsByTagNameNS("*", name)];
}

function text(root: Element, name: string): string {
  return all(root, name)[0]?.textContent ?? "";
}

function value(root: Element, name: string): string {
  return all(root, name)[0]?.getAttribute("DefaultValue") ?? "";
}
