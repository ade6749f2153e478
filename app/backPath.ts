const MAX_LENGTH = 1_000;

/** A path of this site to lead back to, or null: nothing that a browser would read as another host. */
export function backPath(text: string | null): string | null {
  if (text === null || text.length > MAX_LENGTH || !/^\/(?![/\\])/.test(text)) return null;
  // Browsers drop tabs and line breaks in an address: "/\t/host" is "//host".
  if (/[\p{Cc}\\]/u.test(text)) return null;
  return encodeURI(text.toWellFormed()).replaceAll('%25', '%');
}
