import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { englishNames } from './english-names';
import { widenLabels } from './widen-labels';

export type Services = { canvas: Canvas; overlays: Overlays; elementRegistry: ElementRegistry; eventBus: EventBus };
export type Viewer = NavigatedViewer<Services>;

const fontFamily = "'Be Vietnam Pro','Noto Sans',sans-serif";
/** Room for stacked Vietnamese marks (Ẩ, Ễ, Ự), which the default line height cuts. */
const textRenderer = { defaultStyle: { fontFamily, fontSize: 12, lineHeight: 1.3 }, externalStyle: { fontSize: 11.5 } };

/** Labels are wrapped by measuring their text, so the web font has to be there before anything is drawn. */
const fontLoaded = () =>
  Promise.allSettled(['400', '600'].map((weight) => document.fonts.load(`${weight} 12px 'Be Vietnam Pro'`, 'ẨễA')));

/** The wheel belongs to the page; zooming has its own buttons. */
export function createViewer(container: HTMLElement): Viewer {
  const options = {
    container,
    textRenderer,
    zoomScroll: { enabled: false },
    moddleExtensions: { camunda: camundaModdle },
  };
  return new NavigatedViewer<Services>(options);
}

/** Draws the model; `english` puts the model's English names in place of the Vietnamese ones. */
export async function draw(viewer: Viewer, xml: string, english: boolean): Promise<void> {
  await fontLoaded();
  viewer.get('eventBus').once('import.parse.complete', (event: { definitions?: object }) => {
    if (!event.definitions) return;
    widenLabels(event.definitions);
    if (english) englishNames(event.definitions);
  });
  await viewer.importXML(xml);
}

/** Labels smaller than this cannot be read; a wide process then starts at its left edge and is dragged. */
const LEAST_ZOOM = 0.55;
/** Kept free under the drawing for the watermark that the licence of bpmn-js asks to show, in pixels. */
const WATERMARK = 40;
const MARGIN = 20;
const TALLEST = 1100;

/** Shows the process as wide as the page, or from its beginning where it would be too small; the host grows with it. */
export function fitView(viewer: Viewer, host: HTMLElement): void {
  const canvas = viewer.get('canvas');
  const { inner, outer } = canvas.viewbox();
  const zoom = Math.min(1, Math.max(LEAST_ZOOM, outer.width / (inner.width + 2 * MARGIN)));
  host.style.height = `${Math.min(TALLEST, Math.round((inner.height + 2 * MARGIN) * zoom + WATERMARK))}px`;
  canvas.resized();
  const width = outer.width / zoom;
  const slack = Math.max(MARGIN, (width - inner.width) / 2);
  canvas.viewbox({ x: inner.x - slack, y: inner.y - MARGIN, width, height: host.clientHeight / zoom });
}

export function zoomBy(viewer: Viewer, factor: number): void {
  const canvas = viewer.get('canvas');
  canvas.zoom(Math.min(2.5, Math.max(0.25, canvas.zoom() * factor)), { x: 0, y: 0 });
}
