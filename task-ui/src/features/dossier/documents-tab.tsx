import { Button, FileButton, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierDetail } from '../../api/types';
import { ComponentList } from '../../components/dossier/component-list';
import { Documents } from '../../components/dossier/documents';
import { Failure } from '../../components/failure';
import { useFormats } from '../../lib/formats';
import { useAttach } from './api/act-on-dossier';
import classes from './dossier.module.css';

export function DocumentsTab({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  return (
    <div className={classes.documents}>
      <section>
        <h2>{t('component.title')}</h2>
        <ComponentList components={dossier.components} />
      </section>
      <section>
        <h2>{t('document.title')}</h2>
        {dossier.allowed.includes('ATTACH') && <Attach dossier={dossier} />}
        <Documents dossier={dossier} />
      </section>
    </div>
  );
}

function Attach({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('dossier');
  const { text } = useFormats();
  const [componentCode, setComponent] = useState<string | null>(null);
  const attach = useAttach(dossier.code);
  const forget = useRef<() => void>(null);
  const send = (file: File | null) => {
    if (file) attach.mutate({ file, componentCode });
    // else the same file, chosen again after a refusal, would be no change
    forget.current?.();
  };
  return (
    <div className={classes.attach}>
      <NativeSelect
        label={t('document.component')}
        data={[
          { value: '', label: t('document.other') },
          ...dossier.components.map((it) => ({ value: it.code, label: text(it.name) })),
        ]}
        value={componentCode ?? ''}
        onChange={(event) => setComponent(event.currentTarget.value || null)}
      />
      <FileButton resetRef={forget} accept="application/pdf,image/jpeg,image/png" onChange={send}>
        {(props) => (
          <Button {...props} variant="default" loading={attach.isPending}>
            {t('document.attach')}
          </Button>
        )}
      </FileButton>
      {attach.isError && <Failure error={attach.error} />}
    </div>
  );
}
