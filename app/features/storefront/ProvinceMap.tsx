import * as Province from '~/features/catalog/Province';
import { useLanguage } from '~/i18n/useLanguage';
import { useText } from '~/i18n/useText';
import * as paths from '~/paths';
import { Kept } from '~/ui/Kept';
import { SectionHead } from '~/ui/SectionHead';
import * as Island from './Island';

type Props = {
  /** How many stores each province has, by Kemendagri code. */
  counts: readonly (readonly [code: string, stores: number])[];
};

/** Indonesia to tap on: its provinces as tiles of the same size on wide screens, its island groups on a phone. */
export function ProvinceMap({ counts }: Props) {
  const t = useText('storefront');
  return (
    <Kept as="section" className="wrap mt-12" aria-label={t('map.title')} of={Inside} facts={{ counts }} />
  );
}

function Inside({ counts }: Props) {
  const t = useText('storefront');
  const language = useLanguage();
  const countOf = new Map(counts);
  return (
    <>
      <SectionHead title={t('map.title')} all={{ label: t('map.all'), path: paths.stores(language) }} />
      <IslandTiles countOf={countOf} />
      <TileMap countOf={countOf} />
    </>
  );
}

type Counts = { countOf: ReadonlyMap<string, number> };

function IslandTiles({ countOf }: Counts) {
  const t = useText('storefront');
  const language = useLanguage();
  return (
    <ul className="grid grid-cols-2 gap-2.5 lg:hidden">
      {Island.ISLANDS.map((island, index) => {
        const { slug, codes } = island;
        const stores = codes.reduce((sum, code) => sum + (countOf.get(code) ?? 0), 0);
        return (
          <li key={slug} className="min-w-0 first:col-span-2">
            <a
              href={`${paths.stores(language)}?pulau=${slug}`}
              className={`island island-${index} flex min-h-22 flex-col justify-end rounded-card p-3.5 text-white`}
            >
              <span className="font-display text-lg leading-tight font-bold">
                {Island.nameOf(island, language)}
              </span>
              <span className="text-sm text-white/90">{t('map.stores', { count: stores })}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

const TILE = 64;
const GAP = 5;
const SHADES = ['shade-0', 'shade-1', 'shade-2', 'shade-3'] as const;

function TileMap({ countOf }: Counts) {
  const t = useText('storefront');
  const { columns, rows } = Province.tileMap;
  const most = Math.max(1, ...countOf.values());
  return (
    <nav aria-label={t('map.provinces')} className="sea hidden overflow-hidden rounded-3xl p-7 lg:block">
      <svg
        viewBox={`0 0 ${columns * TILE} ${rows * TILE}`}
        className="w-full"
        textAnchor="middle"
        fontSize="14"
      >
        <title>{t('map.title')}</title>
        {[...Province.tileMap.tiles].map(([code, { column, row }]) => (
          <ProvinceTile
            key={code}
            code={code}
            x={column * TILE}
            y={row * TILE}
            stores={countOf.get(code) ?? 0}
            shade={SHADES[Math.min(3, Math.ceil(((countOf.get(code) ?? 0) / most) * 3))] ?? 'shade-0'}
          />
        ))}
      </svg>
      <p className="mt-3 text-sm text-white/85">{t('map.legend')}</p>
    </nav>
  );
}

type TileProps = { code: string; x: number; y: number; stores: number; shade: string };

function ProvinceTile({ code, x, y, stores, shade }: TileProps) {
  const t = useText('storefront');
  const language = useLanguage();
  const province = Province.find(code);
  if (!province) return null;
  const lines = labelLines(Province.nameOf(code, language));
  return (
    <a
      href={paths.province(language, province.slug)}
      aria-label={`${Province.nameOf(code, language)}: ${t('map.stores', { count: stores })}`}
      className={`tile ${shade}`}
    >
      <rect x={x + GAP / 2} y={y + GAP / 2} width={TILE - GAP} height={TILE - GAP} rx="11" />
      <text fontSize="9.4">
        {lines.map((line, index) => (
          <tspan key={line} x={x + TILE / 2} y={y + 16 + index * 10}>
            {line}
          </tspan>
        ))}
      </text>
      <text x={x + TILE / 2} y={y + 56} fontWeight="800" className="font-display">
        {stores}
      </text>
    </a>
  );
}

const LINE_LENGTH = 9;

/** The name cut into short lines that fit a tile. */
function labelLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.replace('Kepulauan', 'Kep.').split(' ')) {
    const joined = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && joined.length <= LINE_LENGTH) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines.slice(0, 3);
}
