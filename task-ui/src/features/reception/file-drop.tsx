import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCEPTED_FILES, LARGEST_FILE } from '../../components/dossier/accepted-files';
import { useFormats } from '../../lib/formats';
import { type ChosenFile, newFile } from './api/submit-dossier';
import classes from './reception.module.css';

const ACCEPTED = ACCEPTED_FILES.split(',');

type Props = {
  componentCode: string;
  name: string;
  files: ChosenFile[];
  onAdd: (files: ChosenFile[]) => void;
  onRemove: (id: string) => void;
};

/** Takes files by drag or by choosing; refuses at once what the server would refuse later. */
export function FileDrop({ componentCode, name, files, onAdd, onRemove }: Props) {
  const { t } = useTranslation('reception');
  const formats = useFormats();
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const take = (chosen: FileList | null) => {
    const all = [...(chosen ?? [])];
    const good = all.filter((file) => file.size <= LARGEST_FILE && ACCEPTED.includes(file.type));
    setRefused(all.filter((file) => !good.includes(file)).map((file) => file.name));
    if (good.length > 0) onAdd(good.map((file) => newFile(file, componentCode)));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div className={classes.files}>
      <label
        htmlFor={id}
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {t('file.add')}
        <span className="visually-hidden"> {name}</span>
        <input
          id={id}
          type="file"
          multiple
          accept={ACCEPTED_FILES}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {refused.length > 0 && (
        <p role="alert" className={classes.refused}>
          {t('file.refused', { name: refused.join(', ') })}
        </p>
      )}
      {files.map((it) => (
        <p key={it.id} className={classes.file}>
          <span>
            {it.file.name} <span className={classes.quiet}>({formats.size(it.file.size)})</span>
          </span>
          <button type="button" onClick={() => onRemove(it.id)} aria-label={t('file.remove', { name: it.file.name })}>
            ✕
          </button>
        </p>
      ))}
    </div>
  );
}
