import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../../api/dossier';
import { filesOf } from '../../components/dossier/document-files';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { useTitle } from '../../components/use-title';
import { DocumentViewer } from '../../components/viewer/document-viewer';
import classes from '../../components/viewer/viewer.module.css';

const route = getRouteApi('/bare/dossiers/$code/documents/$file');

/** A window of its own for the files of a dossier, to lie on a second screen beside the form. */
export function DocumentWindow() {
  const { t } = useTranslation('dossier');
  const { code, file } = route.useParams();
  const navigate = route.useNavigate();
  const query = useQuery(dossierQuery(code));
  const files = query.data ? filesOf(query.data) : [];
  const name = files.find((it) => it.id === file)?.name ?? t('document.title');
  const title = `${name} · ${code}`;
  useTitle(title);
  return (
    <main className={classes.window}>
      <h1 className="visually-hidden">{title}</h1>
      {query.isPending && <Loading />}
      {query.isError && !query.data && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !files.some((it) => it.id === file) && <p>{t('viewer.gone')}</p>}
      {query.data && (
        <DocumentViewer
          files={files}
          shown={file}
          onShown={(id) => void navigate({ to: '.', params: { code, file: id }, replace: true })}
        />
      )}
    </main>
  );
}
