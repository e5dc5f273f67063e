import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../../api/dossier';
import type { DossierDetail } from '../../api/types';
import { useSession } from '../../app/use-session';
import { CrashPage } from '../../components/crash-page';
import { Clocks } from '../../components/dossier/clocks';
import { CoordinationNote } from '../../components/dossier/coordination';
import { DataList } from '../../components/form/data-list';
import { Loading } from '../../components/loading';
import { partOnDemand } from '../../components/on-demand';
import { Outdated } from '../../components/outdated';
import { PageHeader } from '../../components/page-header';
import { WatchButton } from '../../components/watch-button';
import { useFormats } from '../../lib/formats';
import { DocumentsTab } from './documents-tab';
import classes from './dossier.module.css';
import { DossierActions } from './dossier-actions';
import { DossierFacts } from './dossier-facts';
import { FormsTab } from './forms-tab';
import { GroupParts } from './group-parts';
import { OpenTasks } from './open-tasks';
import { OpenWait } from './open-wait';
import { SubmitterFacts } from './submitter-facts';
import { TABS, type Tab } from './tabs';

const NotesPanel = partOnDemand(async () => (await import('../../components/notes/notes-panel')).NotesPanel);
const TimelinePanel = partOnDemand(async () => (await import('../../components/dossier/timeline-panel')).TimelinePanel);

const route = getRouteApi('/shell/dossiers/$code');

export function DossierPage() {
  const { code } = route.useParams();
  const query = useQuery(dossierQuery(code));
  if (query.isPending) return <Loading lines={10} />;
  if (!query.data) return <CrashPage error={query.error} />;
  return (
    <>
      {query.isError && <Outdated error={query.error} onRetry={() => void query.refetch()} />}
      <OneDossier dossier={query.data} />
    </>
  );
}

function OneDossier({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const { text } = useFormats();
  const { may } = useSession();
  return (
    <>
      <PageHeader
        title={dossier.ownerName || dossier.code}
        heading={dossier.ownerName && may('VIEW_DOSSIER') ? <OwnerLink dossier={dossier} /> : undefined}
        kicker={<span className="digits">{dossier.code}</span>}
        lead={`${text(dossier.procedureName)} · ${text(dossier.unit.name)}`}
      >
        <WatchButton code={dossier.code} />
        <DossierActions dossier={dossier} />
      </PageHeader>
      <CoordinationNote dossier={dossier} />
      <DossierFacts dossier={dossier} />
      <GroupParts parts={dossier.parts} />
      <OpenTasks tasks={dossier.openTasks} />
      {dossier.waiting && <OpenWait wait={dossier.waiting} />}
      <DossierTabs dossier={dossier} label={t('tabs')} />
    </>
  );
}

/** The owner's name leads to all that this person has with the office. */
function OwnerLink({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  return (
    <Link to="/dossiers/$code/owner" params={{ code: dossier.code }} className={classes.owner} title={t('owner.open')}>
      {dossier.ownerName}
    </Link>
  );
}

function DossierTabs({ dossier, label }: { dossier: DossierDetail; label: string }) {
  const { t } = useTranslation('dossier');
  const { tab = 'data' } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (next: string | null) =>
    void navigate({ search: { tab: next as Tab }, replace: true, resetScroll: false });
  return (
    <Tabs value={tab} onChange={choose} keepMounted={false} className={classes.tabs}>
      <Tabs.List aria-label={label}>
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`tab.${name}`)}
            {name === 'notes' && dossier.notes.length > 0 && ` (${dossier.notes.length})`}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="data" className={classes.body}>
        <DataList schema={dossier.dataForm.schema} data={dossier.data} />
        <SubmitterFacts dossier={dossier} />
      </Tabs.Panel>
      <Tabs.Panel value="documents" className={classes.body}>
        <DocumentsTab dossier={dossier} />
      </Tabs.Panel>
      <Tabs.Panel value="forms" className={classes.body}>
        <FormsTab dossier={dossier} />
      </Tabs.Panel>
      <Tabs.Panel value="clocks" className={classes.body}>
        <Clocks clocks={dossier.clocks} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline" className={classes.body}>
        <TimelinePanel code={dossier.code} />
      </Tabs.Panel>
      <Tabs.Panel value="notes" className={classes.body}>
        <NotesPanel dossier={dossier} />
      </Tabs.Panel>
    </Tabs>
  );
}
