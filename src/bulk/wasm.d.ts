/** A module in AssemblyScript as base64 of its WebAssembly. */
declare module "*?wasm" {
  const base64: string;
  export default base64;
}
