import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { PageHeader } from '../../components/page-header';
import { useChosenInSight } from '../../components/use-in-sight';
import { useFormats } from '../../lib/formats';
import { type Procedure, procedureQuery, type Version } from './api/get-procedure';
import classes from './catalogue.module.css';
import { PartsTab } from './parts-tab';
import { type ProcedureSearch, TABS, type Tab } from './procedure-search';
import { VersionsTab } from './versions-tab';

type Props = { code: string; search: ProcedureSearch; onSearch: (search: ProcedureSearch) => void };

/** One procedure, all of it, read-only: where dossiers stand in its process, its rules, forms, facts and versions. */
export function ProcedurePage({ code, search, onSearch }: Props) {
  const { t } = useTranslation('catalogue');
  const query = useQuery(procedureQuery(code));
  if (query.isPending) return <Loading label={t('procedure.loading')} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  return <Loaded procedure={query.data} search={search} onSearch={onSearch} />;
}

function Loaded({ procedure, search, onSearch }: Omit<Props, 'code'> & { procedure: Procedure }) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const strip = useRef<HTMLDivElement>(null);
  useChosenInSight(strip, '[aria-selected=true]', search.tab);
  const version = chosenVersion(procedure.versions, search.version);
  if (!version) return <p>{t('list.none')}</p>;
  return (
    <div className={classes.page}>
      <PageHeader
        kicker={<Link to="/catalogue">{t('procedure.back')}</Link>}
        title={formats.text(procedure.name)}
        lead={<Lead procedure={procedure} version={version} />}
      />
      <Tabs
        value={search.tab}
        onChange={(tab) => onSearch({ version: search.version, tab: (tab ?? 'diagram') as Tab })}
        keepMounted={false}
      >
        <Tabs.List ref={strip} aria-label={t('procedure.tabs.label')} className={classes.tabs}>
          {TABS.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`procedure.tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((tab) => (
          <Tabs.Panel key={tab} value={tab} pt="md">
            {tab === 'versions' ? (
              <VersionsTab
                versions={procedure.versions}
                shown={version.id}
                onShow={(id) => onSearch({ tab: 'diagram', version: id })}
              />
            ) : (
              <PartsTab
                key={version.id}
                tab={tab}
                name={procedure.name}
                version={version.id}
                search={search}
                onSearch={onSearch}
              />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}

function Lead({ procedure, version }: { procedure: Procedure; version: Version }) {
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const from = formats.date(version.from);
  return (
    <span className="digits">
      {procedure.code} · {formats.text(procedure.sector)} · {t('procedure.version')} {version.version}
      {version.inForce && ` (${t('procedure.inForce')})`} ·{' '}
      {version.to ? t('procedure.fromTo', { from, to: formats.date(version.to) }) : t('procedure.fromOn', { from })}
    </span>
  );
}

/** The version asked for, else the one in force, else the newest. */
export const chosenVersion = (versions: readonly Version[], wanted: number | undefined): Version | undefined =>
  versions.find((version) => version.id === wanted) ??
  versions.find((version) => version.inForce) ??
  [...versions].sort((a, b) => b.from.localeCompare(a.from))[0];
