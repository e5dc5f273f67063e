package vn.motcua.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;

/** Makes lines of what is to be told, as far as the officer may see the dossiers at this time. */
@Component
class MailLines {

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Clock clock;

    MailLines(Dossiers dossiers, DossierPages pages, Catalogue catalogue, Calendars calendars, Clock clock) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.clock = clock;
    }

    List<MailLine> of(OfficerId officer, List<MailItem> items) {
        Map<Long, Dossier> seen = CurrentActor.runAs(Actor.of(officer), () -> seen(items));
        return items.stream()
                .filter(item -> seen.containsKey(item.dossier()))
                .map(item -> line(item, seen.get(item.dossier())))
                .toList();
    }

    private Map<Long, Dossier> seen(List<MailItem> items) {
        return dossiers.all(items.stream().map(MailItem::dossier).distinct().toList()).stream()
                .filter(pages::isVisible)
                .collect(Collectors.toMap(dossier -> dossier.id().value(), dossier -> dossier));
    }

    private MailLine line(MailItem item, Dossier dossier) {
        String code = dossier.code().value();
        return new MailLine(
                item.kind(),
                code,
                catalogue.version(dossier.versionId()).manifest().name(),
                item.step(),
                time(item, dossier),
                item.task() == null ? "/dossiers/" + code : "/tasks/" + item.task());
    }

    private @Nullable Text time(MailItem item, Dossier dossier) {
        Instant due = item.due() != null || dossier.finishedAt() != null ? item.due() : dossier.dueAt();
        return due == null
                ? null
                : TimeLeft.of(due, clock.instant(), calendars.latest().of(dossier.competentUnit()));
    }
}
