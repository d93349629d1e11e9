const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;
const SCRIPT_LINK = /<link\b[^>]*\bas="script"[^>]*>/g;
const STATUS = /<meta name="jalons-status" content="(\d{3})"\/?>/;

const OF_NEXT = /\bsrc="\/_next\//;
const HAS_SOURCE = /\bsrc="/;
/** Data in a script element is not a script. */
const IS_DATA = /\btype="application\/(ld\+)?json"/;

const isDropped = (attributes: string) =>
  OF_NEXT.test(attributes) || !(HAS_SOURCE.test(attributes) || IS_DATA.test(attributes));

/**
 * A public page without what Next adds to bring it to life in the browser: links and forms need
 * none of it, and it weighs more than all the rest. Our own scripts are files, and stay.
 */
export const withoutFramework = (html: string): string =>
  html
    .replace(SCRIPT, (script, attributes: string) => (isDropped(attributes) ? "" : script))
    .replace(SCRIPT_LINK, "")
    .replace(STATUS, "");

/** The status that a page asks for: Next lets a page choose none. */
export const statusAskedBy = (html: string): number | undefined => {
  const [, status] = STATUS.exec(html) ?? [];
  return status === undefined ? undefined : Number(status);
};
