import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../api/types';
import type { NodeCount } from '../../components/diagram/counts';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { partOnDemand } from '../../components/on-demand';
import { useFormats } from '../../lib/formats';
import { type DiagramNode, diagramQuery, tokensQuery } from './api/get-version';
import classes from './catalogue.module.css';
import { kindOf } from './node-kind';

const ProcessDiagram = partOnDemand(
  async () => (await import('../../components/diagram/process-diagram')).ProcessDiagram,
);

type Props = {
  name: Text;
  nodes: readonly DiagramNode[];
  version: number;
  node: string | null;
  onNode: (node: string) => void;
};
const NONE: readonly NodeCount[] = [];

/** The process with the dossiers that stand in it now, and the same numbers in a table. */
export function DiagramTab({ name, nodes, version, node, onNode }: Props) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const diagram = useQuery(diagramQuery(version));
  const tokens = useQuery(tokensQuery(version));
  const select = useCallback((id: string) => nodes.some((it) => it.id === id) && onNode(id), [nodes, onNode]);
  if (diagram.isError) return <Failure error={diagram.error} onRetry={() => diagram.refetch()} />;
  const label = t('diagram.title', { name: formats.text(name) });
  const chosen = nodes.find((it) => it.id === node);
  return (
    <div className={classes.stack}>
      {diagram.data ? (
        <ProcessDiagram
          xml={diagram.data}
          label={label}
          counts={tokens.data ?? NONE}
          selected={node}
          onSelect={select}
        />
      ) : (
        <Loading label={t('diagram.loading')} />
      )}
      <Chosen node={chosen} count={tokens.data?.find((it) => it.node === node)} />
      {tokens.isError && <Failure error={tokens.error} onRetry={() => tokens.refetch()} />}
      {tokens.data && <Counts nodes={nodes} counts={tokens.data} chosen={node} onNode={onNode} />}
    </div>
  );
}

function Chosen({ node, count }: { node: DiagramNode | undefined; count: NodeCount | undefined }) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  return (
    <p className={classes.chosen} role="status">
      {node ? (
        <>
          <strong>{formats.text(node.name) || node.id}</strong> · {t(`diagram.types.${kindOf(node.type)}`)} ·{' '}
          {t('diagram.open', { count: count?.open ?? 0 })}
          {count && count.late > 0 && ` · ${t('diagram.late', { count: count.late })}`} · {t('diagram.id')}{' '}
          <code>{node.id}</code>
        </>
      ) : (
        t('diagram.nothing')
      )}
    </p>
  );
}

type CountsProps = {
  nodes: readonly DiagramNode[];
  counts: readonly NodeCount[];
  chosen: string | null;
  onNode: (node: string) => void;
};

function Counts({ nodes, counts, chosen, onNode }: CountsProps) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const rows = counts.filter((count) => count.open > 0).sort((a, b) => b.open - a.open);
  return (
    <section aria-labelledby="counts-title">
      <h2 id="counts-title">{t('diagram.table')}</h2>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{t('diagram.none')}</p>
      ) : (
        <>
          <p className={classes.quiet}>{t('diagram.tableHint')}</p>
          <table className={classes.table}>
            <thead>
              <tr>
                {(['node', 'type', 'now', 'lateNow'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`diagram.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((count) => {
                const node = nodes.find((it) => it.id === count.node);
                return (
                  <tr key={count.node} data-chosen={count.node === chosen || undefined}>
                    <th scope="row">
                      <button type="button" className={classes.link} onClick={() => onNode(count.node)}>
                        {(node && formats.text(node.name)) || count.node}
                      </button>
                    </th>
                    <td data-label={t('diagram.type')}>{t(`diagram.types.${kindOf(node?.type ?? '')}`)}</td>
                    <td data-label={t('diagram.now')} className={classes.digits}>
                      {formats.number(count.open)}
                    </td>
                    <td
                      data-label={t('diagram.lateNow')}
                      className={classes.digits}
                      data-late={count.late > 0 || undefined}
                    >
                      {formats.number(count.late)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
