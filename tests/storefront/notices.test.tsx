import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { currentVersion, readVersion, VERSIONS } from '~/features/accounts/ownData/NoticeVersion';
import { NoticePage } from '~/features/storefront/NoticePage';
import { Speaking } from '~/i18n/LanguageContext';
import { LANGUAGES } from '~/paths';

const NAMES = ['privacy', 'terms'] as const;

describe.each(LANGUAGES)('notices in %s', (language) => {
  const render = (props: Parameters<typeof NoticePage>[0]) =>
    renderToStaticMarkup(
      <Speaking language={language}>
        <NoticePage {...props} />
      </Speaking>,
    );

  it.each(NAMES)('%s has words for every part of every version that ever held', (name) => {
    const pages = VERSIONS[name].map((shown) =>
      render({ name, versions: { shown, isPresent: shown === currentVersion(name), others: [] } }),
    );
    // A key without words is shown as it is.
    for (const page of pages) expect(page).not.toMatch(/>[\w]+(\.[\w]+)+</);
    expect(new Set(pages).size).toBe(VERSIONS[name].length);
    expect(render({ name: 'about' })).not.toMatch(/>[\w]+(\.[\w]+)+</);
  });
});

it('a version that there never was is the present one', () => {
  for (const text of [null, '', '2020-01-01', '2026-11-24 ']) {
    expect(readVersion('privacy', text)).toBe(currentVersion('privacy'));
  }
  expect(readVersion('terms', '2026-11-12')).toBe('2026-11-12');
});
