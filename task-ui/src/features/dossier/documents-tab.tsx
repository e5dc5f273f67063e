import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { ComponentList } from '../../components/dossier/component-list';
import { Documents } from '../../components/dossier/documents';
import { partOnDemand } from '../../components/on-demand';
import classes from './dossier.module.css';

const Attach = partOnDemand(async () => (await import('../../components/dossier/attach')).Attach);

export function DocumentsTab({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  return (
    <div className={classes.documents}>
      <section>
        <h2>{t('component.title')}</h2>
        <ComponentList
          components={dossier.components}
          changeIn={dossier.allowed.includes('ATTACH') ? dossier.code : undefined}
        />
      </section>
      <section>
        <h2>{t('document.title')}</h2>
        {dossier.allowed.includes('ATTACH') && <Attach dossier={dossier} />}
        <Documents dossier={dossier} />
      </section>
    </div>
  );
}
