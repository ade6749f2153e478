import * as Batik from './Batik';

type Props = { storeId: number; className?: string; height?: number; isInline?: boolean };

const WIDTH = 480;

/**
 * The cloth of a store as a strip. A picture that is kept, so that a page of many cards repeats no drawing;
 * `isInline` puts the drawing itself into the page, for a single one that must stand there at once.
 */
export function BatikBanner({ storeId, className = '', height = 74, isInline = false }: Props) {
  const design = Batik.of(storeId);
  const shape = `block w-full ${className}`;
  if (isInline) return <InlineCloth design={design} height={height} className={shape} />;
  return (
    <img
      src={Batik.url(design)}
      alt=""
      width={WIDTH}
      height={height}
      loading="lazy"
      decoding="async"
      className={`${shape} object-cover`}
    />
  );
}

type Cloth = { design: Batik.BatikDesign; height: number; className: string };

function InlineCloth({ design, height, className }: Cloth) {
  const { id, markup } = Batik.patternDefs(design);
  const { ground } = Batik.paletteOf(design);
  const cloth = `${markup}<rect width="100%" height="100%" fill="${ground}"/><rect width="100%" height="100%" fill="url(#${id})"/>`;
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      className={className}
      dangerouslySetInnerHTML={{ __html: cloth }}
    />
  );
}
