import { Button, Tabs } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useFormats } from '../../lib/formats';
import { type Draft, draftQuery, removeDraft } from './api/get-drafts';
import { partsQuery } from './api/get-version';
import classes from './catalogue.module.css';
import { Findings } from './findings';
import { PartsTab } from './parts-tab';
import { type ProcedureSearch, TABS, type Tab } from './procedure-search';

type Props = {
  slug: string;
  search: ProcedureSearch;
  onSearch: (search: ProcedureSearch) => void;
  onRemoved: () => void;
};

const SHOWN = TABS.filter((tab) => tab !== 'versions');

/** A procedure that is tried out: what the checks say to the last save, and the last save without a fault. */
export function DraftPage({ slug, ...rest }: Props) {
  const { t } = useTranslation('catalogue');
  const query = useQuery(draftQuery(slug));
  if (query.isPending) return <Loading label={t('draft.loading')} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  return <Loaded draft={query.data} {...rest} />;
}

function Loaded({ draft, search, onSearch, onRemoved }: Omit<Props, 'slug'> & { draft: Draft }) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const { deployed, findings } = draft;
  return (
    <div className={classes.page}>
      <PageHeader
        kicker={<Link to="/catalogue">{t('procedure.back')}</Link>}
        title={deployed ? formats.text(deployed.name) : draft.slug}
        lead={<Lead draft={draft} />}
      >
        <Remove slug={draft.slug} onRemoved={onRemoved} />
      </PageHeader>
      <section aria-labelledby="findings-title" className={classes.stack}>
        <h2 id="findings-title">{t('draft.findings')}</h2>
        <p role="status" className={classes.chosen}>
          {findings.length === 0 ? t('draft.soundText') : t('draft.faultsText', { count: findings.length })}
          {findings.length > 0 && ` ${deployed ? t('draft.formerStays') : t('draft.noneYet')}`}
        </p>
        {findings.length > 0 && <WithNodes draft={draft} search={search} onSearch={onSearch} />}
      </section>
      {deployed && (
        <Tabs
          value={search.tab === 'versions' ? 'diagram' : search.tab}
          onChange={(tab) => onSearch({ tab: (tab ?? 'diagram') as Tab })}
          keepMounted={false}
        >
          <Tabs.List aria-label={t('procedure.tabs.label')} className={classes.tabs}>
            {SHOWN.map((tab) => (
              <Tabs.Tab key={tab} value={tab}>
                {t(`procedure.tabs.${tab}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {SHOWN.map((tab) => (
            <Tabs.Panel key={tab} value={tab} pt="md">
              <PartsTab
                key={deployed.id}
                tab={tab}
                name={deployed.name}
                version={deployed.id}
                search={search}
                onSearch={onSearch}
              />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </div>
  );
}

function WithNodes({ draft, search, onSearch }: Pick<Props, 'search' | 'onSearch'> & { draft: Draft }) {
  const parts = useQuery({ ...partsQuery(draft.deployed?.id ?? 0), enabled: draft.deployed !== null });
  const nodes = new Set(parts.data?.diagramNodes.map((node) => node.id));
  return (
    <Findings
      findings={draft.findings}
      nodes={nodes}
      onNode={(node) => onSearch({ ...search, tab: 'diagram', node })}
    />
  );
}

function Lead({ draft }: { draft: Draft }) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const { deployed } = draft;
  return (
    <span className="digits">
      <strong>{t('draft.mark')}</strong> ·{' '}
      {deployed &&
        `${deployed.code} · ${formats.text(deployed.sector)} · ${t('procedure.version')} ${deployed.version} · `}
      {t('draft.savedBy', { at: formats.dateTime(draft.savedAt), by: draft.savedBy })}
    </span>
  );
}

function Remove({ slug, onRemoved }: { slug: string; onRemoved: () => void }) {
  const { t } = useTranslation('catalogue');
  const client = useQueryClient();
  const command = useMutation({
    mutationFn: () => removeDraft(slug),
    onSuccess: () => {
      onRemoved();
      client.removeQueries({ queryKey: ['catalogue', 'drafts', slug] });
      return client.invalidateQueries({ queryKey: ['catalogue', 'drafts'] });
    },
  });
  return (
    <>
      <Button variant="default" loading={command.isPending} onClick={() => command.mutate()}>
        {t('draft.remove')}
      </Button>
      {command.error && <Failure error={command.error} />}
    </>
  );
}
