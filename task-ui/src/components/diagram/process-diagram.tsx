import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './process-diagram.css';
import { Alert, Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';
import { badge, type NodeCount } from './counts';
import { createViewer, draw, fitView, type Viewer, zoomBy } from './viewer';

type Props = {
  xml: string;
  label: string;
  counts: readonly NodeCount[];
  selected: string | null;
  onSelect: (node: string) => void;
};

type Clicked = { element: { id: string } };

/** A process as drawn by its modeller, with the dossiers that stand at each node. Read-only; a table beside it says the same. */
export function ProcessDiagram({ xml, label, counts, selected, onSelect }: Props) {
  const { t, i18n } = useTranslation('catalogue');
  const formats = useFormats();
  const host = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [broken, setBroken] = useState(false);
  const english = i18n.language === 'en';

  useEffect(() => {
    if (!host.current) return;
    let gone = false;
    const created = createViewer(host.current);
    draw(created, xml, english).then(
      () => {
        if (gone) return;
        if (host.current) fitView(created, host.current);
        setBroken(false);
        setViewer(created);
      },
      () => !gone && setBroken(true),
    );
    return () => {
      gone = true;
      setViewer(null);
      created.destroy();
    };
  }, [xml, english]);

  useEffect(() => {
    if (!viewer) return;
    const pick = (event: object) => onSelect((event as Clicked).element.id.replace(/_label$/, ''));
    viewer.get('eventBus').on('element.click', pick);
    return () => viewer.get('eventBus').off('element.click', pick);
  }, [viewer, onSelect]);

  useEffect(() => {
    if (!viewer) return;
    const known = counts.filter((count) => count.open > 0 && viewer.get('elementRegistry').get(count.node));
    const words = {
      open: (count: number) => t('diagram.open', { count }),
      late: (count: number) => t('diagram.late', { count }),
      number: formats.number,
    };
    // ends at the node's corner and grows to the left: beyond the corner stand the labels of its flows
    const ids = known.map((count) =>
      viewer.get('overlays').add(count.node, 'count', { position: { top: -14, right: 12 }, html: badge(count, words) }),
    );
    return () => {
      for (const id of ids) viewer.get('overlays').remove(id);
    };
  }, [viewer, counts, t, formats]);

  useEffect(() => {
    if (!viewer || !selected || !viewer.get('elementRegistry').get(selected)) return;
    viewer.get('canvas').addMarker(selected, 'node-selected');
    return () => viewer.get('canvas').removeMarker(selected, 'node-selected');
  }, [viewer, selected]);

  return (
    <div className="process-diagram">
      {broken && <Alert color="red" role="alert" title={t('diagram.broken')} />}
      <Group gap="xs" className="process-diagram-tools" hidden={broken}>
        <Button
          size="xs"
          variant="default"
          onClick={() => viewer && zoomBy(viewer, 1.25)}
          aria-label={t('diagram.zoomIn')}
        >
          +
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => viewer && zoomBy(viewer, 0.8)}
          aria-label={t('diagram.zoomOut')}
        >
          −
        </Button>
        <Button size="xs" variant="default" onClick={() => viewer && host.current && fitView(viewer, host.current)}>
          {t('diagram.fit')}
        </Button>
      </Group>
      {/* a region, not an image: bpmn-js puts its own focusable elements inside */}
      <section ref={host} className="process-diagram-host" aria-label={label} hidden={broken} />
    </div>
  );
}
