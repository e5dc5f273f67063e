import { Button, FileButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierDetail, Supplement } from '../../api/types';
import { useFormats } from '../../lib/formats';
import { ACCEPTED_FILES } from '../dossier/accepted-files';
import { faultsOf } from '../dossier/faults';
import { Failure } from '../failure';
import { partOnDemand } from '../on-demand';
import { ReasonDialog } from '../reason-dialog';
import tags from '../tags.module.css';
import { useAttachFile, useItemCheck } from './api';
import { itemFiles, type SupplementItem, type Verdict, verdictOf } from './item-files';
import classes from './supplement.module.css';

const SideBySide = partOnDemand(async () => (await import('./side-by-side')).SideBySide);

const TONES: Record<Verdict, string> = { OPEN: 'plain', ACCEPTED: 'ok', LACKING: 'danger', AGAIN: 'warn' };

type Props = {
  dossier: DossierDetail;
  supplement: Supplement;
  item: SupplementItem;
  number: number;
  mayCheck: boolean;
};

/** One item: what is wrong with it, what came, and what the office found. */
export function CheckedItem({ dossier, supplement, item, number, mayCheck }: Props) {
  const { t } = useTranslation('supplement');
  const formats = useFormats();
  const [comparing, setComparing] = useState(false);
  const files = itemFiles(dossier, supplement, item);
  const verdict = verdictOf(item, files);
  const component = dossier.components.find((it) => it.code === item.componentCode);
  const name = component ? formats.text(component.name) : t('somethingElse');
  const faultIn = (code: string | null | undefined) => {
    const reason = faultsOf(dossier).find((it) => it.code === code);
    return reason && formats.text(reason.text);
  };
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <h3>
          {number}. {name}
        </h3>
        <span className={tags.tag} data-tone={TONES[verdict]}>
          {t(`verdict.${verdict}`)}
        </span>
      </div>
      <p>
        {faultIn(item.fault) && <strong>{faultIn(item.fault)}: </strong>}
        {item.text}
      </p>
      {item.check && !item.check.accepted && (
        <p className={classes.lacking}>
          {t('lacking', { fault: faultIn(item.check.fault), at: formats.dateTime(item.check.at) })} {item.check.note}
        </p>
      )}
      <p className={classes.files}>
        {item.componentCode && t('before', { count: files.before.length })} {t('since', { count: files.since.length })}
      </p>
      <div className={classes.buttons}>
        {files.before.length + files.since.length > 0 && (
          <Button variant="default" size="sm" onClick={() => setComparing(true)}>
            {t('compare')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
        {mayCheck && (
          <Decide dossier={dossier} supplement={supplement} number={number} name={name} verdict={verdict} item={item} />
        )}
      </div>
      {comparing && <SideBySide dossier={dossier} name={name} files={files} onClose={() => setComparing(false)} />}
    </li>
  );
}

type DecideProps = Omit<Props, 'mayCheck'> & { name: string; verdict: Verdict };

/** Takes in a new paper, accepts the item, or says what is lacking. */
function Decide({ dossier, supplement, item, number, name, verdict }: DecideProps) {
  const { t } = useTranslation('supplement');
  const [lacking, setLacking] = useState(false);
  const check = useItemCheck(dossier.code, supplement.number, number);
  const attach = useAttachFile(dossier.code);
  const forget = useRef<() => void>(null);
  const newest = itemFiles(dossier, supplement, item);
  const former = [...newest.before, ...newest.since].filter((file) => !file.replacedBy);
  const bring = (file: File | null) => {
    const replaces = former.length === 1 ? former[0]?.id : undefined;
    if (file)
      attach.mutate({
        file,
        componentCode: item.componentCode ?? null,
        replaces: item.componentCode ? replaces : undefined,
        reason: t('reason', { number: supplement.number }),
      });
    forget.current?.();
  };
  return (
    <>
      <FileButton resetRef={forget} accept={ACCEPTED_FILES} onChange={bring}>
        {(props) => (
          <Button {...props} variant="default" size="sm" loading={attach.isPending}>
            {t('bring')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        )}
      </FileButton>
      {verdict !== 'ACCEPTED' && (
        <Button
          size="sm"
          loading={check.isPending && !lacking}
          onClick={() => check.mutate({ revision: dossier.revision })}
        >
          {t('accept')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      )}
      <Button variant="default" size="sm" onClick={() => setLacking(true)}>
        {t('refuse')}
        <span className="visually-hidden"> {name}</span>
      </Button>
      {attach.isError && <Failure error={attach.error} />}
      {check.isError && !lacking && <Failure error={check.error} />}
      {lacking && (
        <ReasonDialog
          title={t('refuseTitle', { name })}
          text={t('refuseText')}
          confirm={t('refuse')}
          reasons={faultsOf(dossier)}
          busy={check.isPending}
          error={check.error}
          onClose={() => setLacking(false)}
          onConfirm={({ reasonCode, note }) =>
            check.mutate(
              { revision: dossier.revision, fault: reasonCode, note: note === '' ? undefined : note },
              { onSuccess: () => setLacking(false) },
            )
          }
        />
      )}
    </>
  );
}
