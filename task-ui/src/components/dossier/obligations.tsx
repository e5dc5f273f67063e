import { useTranslation } from 'react-i18next';
import type { Obligation } from '../../api/types';
import { useFormats } from '../../lib/formats';
import classes from './dossier.module.css';

/** What was asked to be paid, item by item, and how it came in. */
export function Obligations({ obligations }: { obligations: readonly Obligation[] }) {
  return (
    <>
      {obligations.map((obligation) => (
        <OneObligation key={obligation.number} obligation={obligation} />
      ))}
    </>
  );
}

function OneObligation({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('dossier');
  const formats = useFormats();
  const { payment } = obligation;
  return (
    <article className={classes.obligation}>
      <p>
        {t('obligation.asked', { at: formats.dateTime(obligation.requestedAt) })}{' '}
        {obligation.dueAt && !payment && t('obligation.due', { at: formats.dateTime(obligation.dueAt) })}
        {payment &&
          t('obligation.paid', {
            on: formats.date(payment.paidOn),
            manner: t(`obligation.manner.${payment.manner}`),
            receipt: `${payment.serial} ${payment.number}`,
          })}
      </p>
      <table className={classes.charges}>
        <caption className="visually-hidden">{t('obligation.caption')}</caption>
        <tbody>
          {obligation.charges.map((charge) => (
            <tr key={charge.code}>
              <th scope="row">
                {formats.text(charge.name)}
                {charge.quantity > 1 && ` × ${formats.number(charge.quantity)}`}
              </th>
              <td className="digits">{formats.money(charge.amount)}</td>
            </tr>
          ))}
          {obligation.late > 0 && (
            <tr>
              <th scope="row">{t('obligation.late')}</th>
              <td className="digits">{formats.money(obligation.late)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('obligation.total')}</th>
            <td className="digits">{formats.money(obligation.amount + obligation.late)}</td>
          </tr>
        </tfoot>
      </table>
    </article>
  );
}
