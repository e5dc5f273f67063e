import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/formats';

type Props = {
  at: string;
  files?: boolean;
  /** Absent while it was sent and is not answered: giving it up then could make a second one. */
  onDiscard?: (() => void) | undefined;
};

/** Says that the page is filled with what was typed before, and offers to begin anew. */
export function RestoredNote({ at, files = false, onDiscard }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Alert color="blue" role="status" title={t('draft.restored', { at: formats.dateTime(at) })} mb="md">
      <p style={{ margin: 0 }}>
        {onDiscard && t('draft.restoredText')} {files && t('draft.restoredFiles')}
      </p>
      {onDiscard && (
        <Button size="xs" variant="default" onClick={onDiscard} mt={8}>
          {t('draft.discard')}
        </Button>
      )}
    </Alert>
  );
}
