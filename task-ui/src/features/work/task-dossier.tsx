import { Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { DataList } from '../../components/form/data-list';
import { partOnDemand } from '../../components/on-demand';
import classes from './task.module.css';

// what lies behind a tab comes when it is opened
const TaskDocuments = partOnDemand(async () => (await import('./rarely')).TaskDocuments);
const Clocks = partOnDemand(async () => (await import('./rarely')).Clocks);
const NotesPanel = partOnDemand(async () => (await import('./rarely')).NotesPanel);
const TimelinePanel = partOnDemand(async () => (await import('../../components/dossier/timeline-panel')).TimelinePanel);

const TABS = ['data', 'documents', 'clocks', 'timeline', 'notes'] as const;

/** All that is known of the dossier, beside the form. */
export function TaskDossier({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('work');
  const [tab, setTab] = useState<string | null>('data');
  return (
    <section className={classes.dossier} aria-label={t('dossier.title')}>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List className={classes.tabs}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`dossier.${name}`)}
              {name === 'notes' && dossier.notes.length > 0 && ` (${dossier.notes.length})`}
              {name === 'documents' && ` (${dossier.attachments.length})`}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="data" className={classes.tabBody}>
          <DataList schema={dossier.dataForm.schema} data={dossier.data} />
          <p>
            <Link to="/dossiers/$code" params={{ code: dossier.code }}>
              {t('dossier.open')}
            </Link>
          </p>
        </Tabs.Panel>
        <Tabs.Panel value="documents" className={classes.tabBody}>
          <TaskDocuments dossier={dossier} />
        </Tabs.Panel>
        <Tabs.Panel value="clocks" className={classes.tabBody}>
          <Clocks clocks={dossier.clocks} />
        </Tabs.Panel>
        <Tabs.Panel value="timeline" className={classes.tabBody}>
          <TimelinePanel code={dossier.code} />
        </Tabs.Panel>
        <Tabs.Panel value="notes" className={classes.tabBody}>
          <NotesPanel dossier={dossier} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}
