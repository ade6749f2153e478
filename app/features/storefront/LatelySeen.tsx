import { useText } from '~/i18n/useText';

/** A product as the phone remembers it: without its price, which may have changed. */
type Seen = { slug: string; name: string; image: string };

/** What this phone has looked at, kept on the phone alone. Without script, or with nothing seen, it stays hidden. */
export function LatelySeen({ seen }: { seen?: Seen }) {
  const t = useText('storefront');
  return (
    <lately-seen
      data-slug={seen?.slug}
      data-name={seen?.name}
      data-image={seen?.image}
      class="wrap mt-12 block"
      hidden
    >
      <h2 className="mb-4 text-xl md:text-2xl">{t('seen.title')}</h2>
      <ul className="rail rail-small" />
    </lately-seen>
  );
}
