import { useResizeObserver } from '@mantine/hooks';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { singleKeysOn } from '../../lib/keyboard';
import { Icon } from './icon';
import { PdfPages } from './pdf-pages';
import { Picture } from './picture';
import './text-layer.css';
import classes from './viewer.module.css';

/** A file that can be looked at. */
export type Viewable = {
  id: string;
  name: string;
  mediaType: string;
  /** Address of its content. */
  url: string;
  /** Address of the page that shows it in a window of its own. */
  windowUrl: string;
};

type Props = {
  files: Viewable[];
  shown: string;
  onShown: (id: string) => void;
  /** Absent in a window of its own, which the browser closes. */
  onClose?: () => void;
};

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4];
/** Room beside a page for its shadow and the bar that scrolls. */
const MARGIN = 24;

/** Shows one of several files in place: PDF and pictures, larger and smaller, turned; by mouse, finger and keyboard. */
export function DocumentViewer({ files, shown, onShown, onClose }: Props) {
  const { t } = useTranslation('dossier');
  const root = useRef<HTMLElement>(null);
  const [place, { width }] = useResizeObserver<HTMLElement>();
  const [zoom, setZoom] = useState(1);
  const [rotation, setRotation] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  const at = files.findIndex((file) => file.id === shown);
  const file = files[at];
  const before = files[at - 1];
  const after = files[at + 1];

  useEffect(() => root.current?.focus(), []);

  const show = (other: Viewable | undefined) => {
    if (!other) return;
    setZoom(1);
    setRotation(0);
    onShown(other.id);
  };
  const larger = () => setZoom(ZOOMS.find((it) => it > zoom) ?? zoom);
  const smaller = () => setZoom(ZOOMS.findLast((it) => it < zoom) ?? zoom);
  const turn = (degrees: number) => setRotation((rotation + degrees + 360) % 360);
  const ownWindow = () => file && window.open(file.windowUrl, '_blank', 'popup,width=960,height=1040');
  const actions: Record<string, (() => void) | undefined> = {
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': () => setZoom(1),
    r: () => turn(90),
    R: () => turn(-90),
    n: () => show(after),
    p: () => show(before),
    Escape: onClose,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1 && !singleKeysOn()) return;
    // these keys mean something else on the page around it
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  if (!file) return null;
  return (
    <section
      ref={root}
      className={classes.viewer}
      aria-label={t('viewer.title', { name: file.name })}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div role="toolbar" aria-label={t('viewer.tools')} className={classes.tools}>
        <Tool label={t('viewer.previous')} hint="P" off={!before} onClick={() => show(before)}>
          <Icon name="previous" />
        </Tool>
        <span className={classes.name}>
          <span className={classes.fileName}>{file.name}</span>{' '}
          <span className={classes.quiet}>{t('viewer.of', { number: at + 1, count: files.length })}</span>
        </span>
        <Tool label={t('viewer.next')} hint="N" off={!after} onClick={() => show(after)}>
          <Icon name="next" />
        </Tool>
        <span className={classes.group}>
          <Tool label={t('viewer.smaller')} hint="-" off={zoom === ZOOMS[0]} onClick={smaller}>
            <Icon name="smaller" />
          </Tool>
          <Tool label={t('viewer.fit')} hint="0" onClick={() => setZoom(1)}>
            <span className="digits">{Math.round(zoom * 100)}%</span>
          </Tool>
          <Tool label={t('viewer.larger')} hint="+" off={zoom === ZOOMS.at(-1)} onClick={larger}>
            <Icon name="larger" />
          </Tool>
          <Tool label={t('viewer.left')} hint="Shift+R" onClick={() => turn(-90)}>
            <Icon name="left" />
          </Tool>
          <Tool label={t('viewer.right')} hint="R" onClick={() => turn(90)}>
            <Icon name="right" />
          </Tool>
          {onClose && (
            <Tool label={t('viewer.window')} onClick={ownWindow}>
              <Icon name="window" />
            </Tool>
          )}
          <a className={classes.tool} href={file.url} download={file.name} title={t('document.download')}>
            <Icon name="download" />
            <span className="visually-hidden">{t('document.download')}</span>
          </a>
          {onClose && (
            <Tool label={t('viewer.close')} hint="Esc" onClick={onClose}>
              <Icon name="close" />
            </Tool>
          )}
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too */}
      <section ref={place} className={classes.place} tabIndex={0} aria-label={file.name}>
        {failed === file.id ? (
          <NotShown file={file} />
        ) : (
          <Content
            key={file.id}
            file={file}
            rotation={rotation}
            zoom={zoom}
            width={Math.max(width - MARGIN, 100)}
            onFailed={() => setFailed(file.id)}
          />
        )}
      </section>
    </section>
  );
}

type ToolProps = { label: string; hint?: string; off?: boolean; onClick: () => void; children: ReactNode };

function Tool({ label, hint, off = false, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      // a button that has just been used keeps the focus when there is no more to do
      aria-disabled={off}
      aria-label={label}
      title={hint ? `${label} (${hint})` : label}
      onClick={() => !off && onClick()}
    >
      {children}
    </button>
  );
}

type ContentProps = { file: Viewable; rotation: number; zoom: number; width: number; onFailed: () => void };

/** Pictures that browsers do not know (TIFF) and office files can be downloaded only. */
function Content({ file, ...view }: ContentProps) {
  const { t } = useTranslation('dossier');
  if (file.mediaType === 'application/pdf') return <PdfPages url={file.url} {...view} />;
  if (file.mediaType === 'image/jpeg' || file.mediaType === 'image/png') {
    return <Picture url={file.url} alt={t('document.preview', { name: file.name })} {...view} />;
  }
  return <NotShown file={file} />;
}

function NotShown({ file }: { file: Viewable }) {
  const { t } = useTranslation('dossier');
  return (
    <p className={classes.notShown} role="status">
      {t('viewer.notShown')}{' '}
      <a href={file.url} download={file.name}>
        {t('document.download')}
      </a>
    </p>
  );
}
