import * as Batik from './Batik';

type Props = { storeId: number; className?: string; height?: number };

/** The cloth of a store as a strip: a picture that is kept, so that a page of many cards repeats no drawing. */
export function BatikBanner({ storeId, className = '', height = 74 }: Props) {
  return (
    <img
      src={Batik.url(Batik.of(storeId))}
      alt=""
      width={480}
      height={height}
      loading="lazy"
      decoding="async"
      className={`block w-full object-cover ${className}`}
    />
  );
}
