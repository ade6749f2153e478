/** What is wrong with an SVG document: alive, reaching outside, styled inline, or not well-formed. Null: nothing. */
export function faultOfSvg(svg: string): string | null {
  if (!svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')) return 'no SVG document';
  if (/<script|<style|style=|\son\w+=|href=|<foreignObject|url\((?!#)/i.test(svg)) return 'more than shapes';
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  if (new Set(ids).size !== ids.length) return 'an id twice';
  return faultOfNesting(svg);
}

function faultOfNesting(svg: string): string | null {
  const open: string[] = [];
  let rest = svg;
  while (rest.length > 0) {
    const tag = /^<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (!tag) return `not well-formed at ${rest.slice(0, 40)}`;
    const [whole, closes, name = '', , empty] = tag;
    if (closes) {
      if (open.pop() !== name) return `</${name}> closes another element`;
    } else if (!empty) open.push(name);
    rest = rest.slice(whole.length).replace(/^[^<]+/, '');
  }
  return open.length > 0 ? `<${open.at(-1)}> is never closed` : null;
}
