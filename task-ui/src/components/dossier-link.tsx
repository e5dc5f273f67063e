import { Link } from '@tanstack/react-router';

type Props = { code: string; className?: string };

/** A dossier's code that leads to its page. */
export function DossierLink({ code, className }: Props) {
  return (
    <Link to="/dossiers/$code" params={{ code }} className={className}>
      {code}
    </Link>
  );
}
