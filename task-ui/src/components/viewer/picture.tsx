import { useState } from 'react';
import classes from './viewer.module.css';

type Props = {
  url: string;
  alt: string;
  rotation: number;
  zoom: number;
  width: number;
  onFailed: () => void;
};

/** A picture, as wide as the place but never larger than it is; turned around its middle. */
export function Picture({ url, alt, rotation, zoom, width, onFailed }: Props) {
  const [natural, setNatural] = useState({ width: 0, height: 0 });
  const across = rotation % 180 !== 0;
  const own = across ? natural.height : natural.width;
  const shown = Math.min(width, own || width) * zoom;
  const ratio = natural.width ? natural.height / natural.width : 1;
  const drawn = across ? shown / ratio : shown;
  const height = across ? drawn : drawn * ratio;
  return (
    <div className={classes.picture} style={{ width: shown, height: natural.width ? height : undefined }}>
      <img
        src={url}
        alt={alt}
        style={{ width: drawn, transform: `translate(-50%, -50%) rotate(${rotation}deg)` }}
        onLoad={({ currentTarget: it }) => setNatural({ width: it.naturalWidth, height: it.naturalHeight })}
        onError={onFailed}
      />
    </div>
  );
}
