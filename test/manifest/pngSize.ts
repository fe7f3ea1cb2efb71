const SIGNATURE = "89504e470d0a1a0a";

/** Width and height from the header of a PNG (ISO/IEC 15948: the IHDR chunk comes first, two big-endian numbers). */
export function pngSize(file: Buffer): { width: number; height: number } {
  const isPng =
    file.subarray(0, 8).toString("hex") === SIGNATURE && file.subarray(12, 16).toString("latin1") === "IHDR";
  if (!isPng) throw new Error("The file is not a PNG.");
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
