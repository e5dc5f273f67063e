package vn.motcua.search;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.search.SearchPage.Fragment;
import vn.motcua.search.SearchPage.Hit;
import vn.motcua.search.SearchPage.Matched;
import vn.motcua.shared.UnitCode;

/** Answers searches: hits and counts from the index, the shown state of each hit from the database. */
@Component
class DossierSearch {

    private static final Logger LOG = LoggerFactory.getLogger(DossierSearch.class);

    private final SearchServer server;
    private final SearchIndex index;
    private final SearchFacets facets;
    private final IndexLag lag;
    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Units units;
    private final Access access;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    DossierSearch(
            SearchServer server,
            SearchIndex index,
            SearchFacets facets,
            IndexLag lag,
            Dossiers dossiers,
            Catalogue catalogue,
            Units units,
            Access access,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.server = server;
        this.index = index;
        this.facets = facets;
        this.lag = lag;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.units = units;
        this.access = access;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    SearchPage search(SearchRequest request) {
        Set<UnitCode> scope = access.scope(Operation.SEARCH);
        String me = currentOfficer.get().id().value();
        try {
            JsonNode answer = server.find(
                    "POST", "/" + index.alias() + "/_search", SearchBody.of(request, scope, me, clock.getZone()));
            return answer == null ? empty(true) : page(answer, request);
        } catch (IOException e) {
            LOG.warn("Search is not available: {}", e.getMessage());
            return empty(false);
        }
    }

    private SearchPage page(JsonNode answer, SearchRequest request) {
        JsonNode found = answer.get("hits").get("hits");
        List<Long> ids = new ArrayList<>();
        found.forEach(hit -> ids.add(Long.parseLong(hit.get("_id").asString())));
        Map<Long, Dossier> present = new HashMap<>();
        dossiers.all(ids).forEach(dossier -> present.put(dossier.id().value(), dossier));
        List<Hit> hits = new ArrayList<>();
        found.forEach(hit -> {
            Dossier dossier = present.get(Long.parseLong(hit.get("_id").asString()));
            if (dossier != null) {
                hits.add(hit(dossier, hit.get("highlight")));
            }
        });
        String next = found.size() < request.size()
                ? null
                : SearchCursor.of(found.get(found.size() - 1).get("sort"));
        return new SearchPage(
                hits,
                next,
                answer.get("hits").get("total").get("value").asLong(),
                facets.of(answer.get("aggregations")),
                lag.millis(),
                true);
    }

    private Hit hit(Dossier dossier, JsonNode highlight) {
        return new Hit(
                dossier.code().value(),
                dossier.ownerName(),
                dossier.submitter() == null ? null : dossier.submitter().name(),
                dossier.procedure().value(),
                catalogue.version(dossier.versionId()).manifest().name(),
                UnitRef.of(units.get(dossier.competentUnit())),
                dossier.status().number(),
                dossier.status().text(),
                dossier.receivedAt(),
                dossier.dueAt(),
                matched(highlight));
    }

    private static List<Matched> matched(JsonNode highlight) {
        if (highlight == null) {
            return List.of();
        }
        List<Matched> matched = new ArrayList<>();
        for (String field : SearchFields.SHOWN) {
            JsonNode fragments = highlight.get(field);
            if (fragments != null) {
                List<Fragment> pieces = new ArrayList<>();
                fragments.forEach(fragment -> split(fragment.asString(), pieces));
                matched.add(new Matched(field, SearchFields.name(field), pieces));
            }
        }
        return matched;
    }

    private static void split(String text, List<Fragment> pieces) {
        if (!pieces.isEmpty()) {
            pieces.add(new Fragment(" … ", false));
        }
        for (String part : text.split("(?=" + SearchFields.BEGIN + ")|(?<=" + SearchFields.END + ")", 0)) {
            boolean hit = part.startsWith(SearchFields.BEGIN);
            String plain = part.replace(SearchFields.BEGIN, "").replace(SearchFields.END, "");
            if (!plain.isEmpty()) {
                pieces.add(new Fragment(plain, hit));
            }
        }
    }

    private SearchPage empty(boolean available) {
        return new SearchPage(List.of(), null, 0, SearchFacets.NONE, lag.millis(), available);
    }
}
