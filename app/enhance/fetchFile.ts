/**
 * A file of this site, as something that can be shared or sent on.
 * @throws Error when the site does not give it
 */
export async function fetchFile(path: string, name: string): Promise<File> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  const bytes = await answer.blob();
  return new File([bytes], name, { type: bytes.type });
}
