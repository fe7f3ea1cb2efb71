/** The text of a page of docs, put in by the build. */
declare module "*.md" {
  const text: string;
  export default text;
}
