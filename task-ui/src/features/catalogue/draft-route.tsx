import { getRouteApi } from '@tanstack/react-router';
import { DraftPage } from './draft-page';

const route = getRouteApi('/shell/catalogue/drafts/$slug');

export function DraftRoute() {
  const { slug } = route.useParams();
  const { tab = 'diagram', ...rest } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <DraftPage
      slug={slug}
      search={{ tab, ...rest }}
      onSearch={(search) => navigate({ search, resetScroll: false })}
      onRemoved={() => navigate({ to: '/catalogue' })}
    />
  );
}
