import { Link } from '@tanstack/react-router';
import { useSession } from '../app/use-session';

type Props = { code: string; className?: string };

/** A dossier's code that leads to its page; for those who may not open that page it is only the code. */
export function DossierLink({ code, className }: Props) {
  const { may } = useSession();
  if (!may('VIEW_DOSSIER')) return <span className={className}>{code}</span>;
  return (
    <Link to="/dossiers/$code" params={{ code }} className={className}>
      {code}
    </Link>
  );
}
