import { useTranslation } from 'react-i18next';
import type { DossierDetail, Supplement } from '../../api/types';
import { faultsOf } from '../../components/dossier/faults';
import { Obligations } from '../../components/dossier/obligations';
import { partOnDemand } from '../../components/on-demand';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

const SupplementCheck = partOnDemand(
  async () => (await import('../../components/supplement/supplement-check')).SupplementCheck,
);

/** Official forms that the process issued, what was asked to be paid, and the requests for supplements. */
export function FormsTab({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  return (
    <div className={classes.documents}>
      <section>
        <h2>{t('form.title')}</h2>
        {dossier.forms.length === 0 && <p className={classes.quiet}>{t('form.none')}</p>}
        <ul className={classes.forms}>
          {dossier.forms.map((form) => (
            <li key={form.serial}>
              <a href={form.url} target="_blank" rel="noreferrer">
                {formats.text(form.title)}
              </a>
              <span className={classes.quiet}>
                {t(/^\d/.test(form.number) ? 'form.issued' : 'form.receipt', {
                  number: form.number,
                  serial: form.serial,
                  at: formats.dateTime(form.at),
                })}
              </span>
              {form.replacedBy && (
                <span className={classes.replaced}>{t('form.replaced', { serial: form.replacedBy })}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {dossier.obligations.length > 0 && (
        <section>
          <h2>{t('obligation.title')}</h2>
          <Obligations obligations={dossier.obligations} />
        </section>
      )}
      <section>
        <h2>{t('supplement.title')}</h2>
        {dossier.supplements.length === 0 && <p className={classes.quiet}>{t('supplement.none')}</p>}
        {dossier.supplements.map((supplement) =>
          supplement.receivedAt ? (
            <SupplementCard key={supplement.number} supplement={supplement} dossier={dossier} />
          ) : (
            <SupplementCheck
              key={supplement.number}
              supplement={supplement}
              dossier={dossier}
              mayCheck={dossier.allowed.includes('ATTACH')}
            />
          ),
        )}
      </section>
    </div>
  );
}

function SupplementCard({ supplement, dossier }: { supplement: Supplement; dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const nameOf = (code: string | null) => {
    const component = dossier.components.find((it) => it.code === code);
    return component ? `${formats.text(component.name)}: ` : '';
  };
  const faultOf = (code: string | null) => {
    const fault = faultsOf(dossier).find((it) => it.code === code);
    return fault ? `${formats.text(fault.text)}. ` : '';
  };
  return (
    <article className={classes.supplement}>
      <p>
        {t('supplement.asked', { at: formats.dateTime(supplement.requestedAt) })}{' '}
        {supplement.receivedAt && t('supplement.received', { at: formats.dateTime(supplement.receivedAt) })}
      </p>
      <ul>
        {supplement.items.map((item) => (
          <li key={`${item.componentCode} ${item.text}`}>
            {nameOf(item.componentCode)}
            {faultOf(item.fault)}
            {item.text}
          </li>
        ))}
      </ul>
    </article>
  );
}
