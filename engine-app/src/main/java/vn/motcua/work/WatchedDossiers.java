package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Status;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Reading;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * The dossiers that officers keep an eye on. Watching gives no right: who no longer sees a dossier has it in the list no
 * more, and has it again when they see it again.
 */
@Component
class WatchedDossiers {

    /** So many that the list can be read whole, with the rights to each of them. */
    static final int MOST = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Reading reading;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final WorkParts parts;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final Units units;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    WatchedDossiers(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Reading reading,
            Dossiers dossiers,
            DossierPages pages,
            WorkParts parts,
            Catalogue catalogue,
            Calendars calendars,
            Units units,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.reading = reading;
        this.dossiers = dossiers;
        this.pages = pages;
        this.parts = parts;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.units = units;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /** Those of the officer of this request that they may see now: the most pressing first, what is closed last. */
    List<WatchedDossier> mine() {
        OfficerId me = currentOfficer.get().id();
        return reading.of(() -> visible(me).entrySet().stream()
                .map(each -> row(each.getKey(), each.getValue(), clock.instant()))
                .sorted(Comparator.comparing(
                                WatchedDossier::urgency, Comparator.nullsLast(Comparator.<Urgency>naturalOrder()))
                        .thenComparing(
                                WatchedDossier::remainingMinutes, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
                        .thenComparing(WatchedDossier::code))
                .toList());
    }

    /**
     * Begins to watch; whoever watches already goes on.
     *
     * @throws Rejection not found when the officer does not see the dossier, conflict {@code too-many-watched}
     */
    void watch(DossierCode code) {
        OfficerId me = currentOfficer.get().id();
        DossierId id = seen(code).id();
        transactions.executeWithoutResult(status -> {
            // two windows at once would both find the last place free
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('watched ' || ?, 0))")
                    .param(me.value())
                    .query((row, n) -> true)
                    .single();
            if (count(me) >= MOST) {
                forgetUnseen(me);
            }
            int added = jdbc.sql("""
                            insert into motcua.watched_dossier (officer, dossier_id, since)
                            select :me, :id, :since
                            where (select count(*) from motcua.watched_dossier where officer = :me) < :most
                            on conflict do nothing""")
                    .param("me", me.value())
                    .param("id", id.value())
                    .param("since", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("most", MOST)
                    .update();
            if (added == 0 && !since(me).containsKey(id)) {
                throw tooMany();
            }
        });
    }

    /**
     * Watches no longer; nothing happens if the officer did not.
     *
     * @throws Rejection not found when the officer does not see the dossier
     */
    void unwatch(DossierCode code) {
        remove(currentOfficer.get().id(), seen(code).id());
    }

    private Dossier seen(DossierCode code) {
        return reading.of(() -> {
            Dossier dossier = dossiers.get(code);
            pages.requireVisible(dossier);
            return dossier;
        });
    }

    /** What one no longer sees takes no place from what one sees. */
    private void forgetUnseen(OfficerId me) {
        Map<DossierId, Instant> all = since(me);
        visible(me).keySet().forEach(dossier -> all.remove(dossier.id()));
        all.keySet().forEach(id -> remove(me, id));
    }

    private void remove(OfficerId me, DossierId id) {
        jdbc.sql("delete from motcua.watched_dossier where officer = :me and dossier_id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    private int count(OfficerId me) {
        return since(me).size();
    }

    private Map<DossierId, Instant> since(OfficerId me) {
        Map<DossierId, Instant> since = new LinkedHashMap<>();
        jdbc.sql("select dossier_id, since from motcua.watched_dossier where officer = ?")
                .param(me.value())
                .query(row -> {
                    since.put(
                            new DossierId(row.getLong("dossier_id")),
                            row.getTimestamp("since").toInstant());
                });
        return since;
    }

    private Map<Dossier, Instant> visible(OfficerId me) {
        Map<DossierId, Instant> since = since(me);
        Map<Dossier, Instant> visible = new LinkedHashMap<>();
        dossiers.all(since.keySet().stream().map(DossierId::value).toList()).stream()
                .filter(pages::isVisible)
                .forEach(dossier -> visible.put(dossier, since.get(dossier.id())));
        return visible;
    }

    private WatchedDossier row(Dossier dossier, Instant since, Instant now) {
        boolean runs = !dossier.status().terminal() && dossier.status() != Status.SETTLED;
        boolean counts = runs && !dossier.status().paused() && dossier.dueAt() != null;
        return new WatchedDossier(
                dossier.code().value(),
                dossier.ownerName(),
                catalogue.version(dossier.versionId()).manifest().name(),
                UnitRef.of(units.get(dossier.competentUnit())),
                dossier.status().number(),
                dossier.status().text(),
                parts.openSteps(dossier).stream()
                        .filter(step -> !pages.hides(dossier, step.unit().code()))
                        .toList(),
                parts.waiting(dossier).orElse(null),
                dossier.dueAt(),
                counts ? remaining(dossier, now) : null,
                runs ? Urgency.of(dossier.status().paused(), dossier.dueAt(), now) : null,
                since);
    }

    private @Nullable Long remaining(Dossier dossier, Instant now) {
        return calendars.latest().of(dossier.competentUnit()).officeMinutesBetween(now, dossier.dueAt());
    }

    private static Rejection tooMany() {
        return Rejection.conflict(
                "too-many-watched",
                new Text(
                        "Mỗi cán bộ theo dõi tối đa %d hồ sơ; hãy bỏ theo dõi bớt.".formatted(MOST),
                        "An officer watches at most %d dossiers; stop watching some.".formatted(MOST)));
    }
}
