/** The part of the set-up scripts, which are plain JavaScript, that the bench uses. */
declare module "*/scripts/setup.mjs" {
  export function build(): Promise<void>;
}
