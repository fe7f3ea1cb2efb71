/** How the pane looks. */
export type Look = "light" | "dark" | "contrast";

/** What the browser says about colours. */
interface ColourPreference {
  readonly forced: boolean;
  readonly dark: boolean;
}

/**
 * Forced colours win, for they are a need. Then the theme of Office, known by its background (desktop Excel reports it),
 * and where there is none the preference of the system.
 */
export function chooseLook(officeBackground: string | undefined, { forced, dark }: ColourPreference): Look {
  if (forced) return "contrast";
  const officeDark = officeBackground === undefined ? undefined : isDark(officeBackground);
  return (officeDark ?? dark) ? "dark" : "light";
}

/** Whether a colour such as "#262626" is nearer to black; undefined if it is not written that way. */
function isDark(colour: string): boolean | undefined {
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => parseInt(channel, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
