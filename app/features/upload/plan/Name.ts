/** How names are compared: in lower case, with runs of spaces as one. */
export const key = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();
