package vn.motcua.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.BulkSight;
import vn.motcua.notice.NoticeStore.Item;
import vn.motcua.notice.NoticeStore.Row;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Person;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Reading;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;

/**
 * What officers were told, as far as they may see the dossiers at the time of reading: a notice gives no right, and comes
 * back when the right does.
 */
@Component
class Notices {

    /** The bell counts so far and then says "more". */
    static final int COUNTED = 100;

    private final NoticeStore store;
    private final BulkSight dossiers;
    private final NoticeSight sight;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;
    private final Reading reading;
    private final Clock clock;

    Notices(
            NoticeStore store,
            BulkSight dossiers,
            NoticeSight sight,
            Officers officers,
            CurrentOfficer currentOfficer,
            Reading reading,
            Clock clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.sight = sight;
        this.officers = officers;
        this.currentOfficer = currentOfficer;
        this.reading = reading;
        this.clock = clock;
    }

    /** A page of the notices of the officer of this request, the newest first. */
    Slice<NoticeView> page(@Nullable String cursor, boolean unreadOnly, int size) {
        OfficerId me = me();
        NoticeCursor from = cursor == null ? null : NoticeCursor.parse(cursor);
        return reading.of(() -> page(me, from, unreadOnly, size));
    }

    private Slice<NoticeView> page(OfficerId me, @Nullable NoticeCursor from, boolean unreadOnly, int size) {
        List<NoticeView> seen = new ArrayList<>();
        NoticeCursor at = from;
        while (true) {
            List<Row> rows = store.after(me, at, unreadOnly, size + 1);
            Map<Long, NoticeView> views = visible(rows, me);
            for (int i = 0; i < rows.size(); i++) {
                if (seen.size() == size) {
                    return new Slice<>(seen, Objects.requireNonNull(at).text());
                }
                NoticeView view = views.get(rows.get(i).id());
                if (view != null) {
                    seen.add(view);
                }
                at = NoticeCursor.of(rows.get(i));
            }
            if (rows.size() <= size) {
                return new Slice<>(seen, null);
            }
        }
    }

    /** How many unread notices the officer of this request has, {@value #COUNTED} at most. */
    int unread() {
        OfficerId me = me();
        return reading.of(() -> count(me));
    }

    /** As {@link #unread()}, for an officer whose stream is open. */
    int unread(OfficerId officer) {
        return CurrentActor.runAs(Actor.of(officer), () -> reading.of(() -> count(officer)));
    }

    private int count(OfficerId officer) {
        return sight.count(officer, COUNTED);
    }

    /**
     * Marks a notice as read, unless something has joined it since it was shown.
     *
     * @param shown when it last changed, as the officer saw it
     * @throws Rejection not found when the officer has no such notice
     */
    void read(long id, Instant shown) {
        if (!store.read(me(), id, shown, clock.instant())) {
            throw Rejection.notFound(
                    "id", Long.toString(id), new Text("Bạn không có thông báo này.", "You have no such notice."));
        }
    }

    void readAll(Instant upTo) {
        store.readAll(me(), upTo, clock.instant());
    }

    Set<NoticeKind> refused() {
        return store.refused(me());
    }

    Set<NoticeKind> refuse(Collection<NoticeKind> kinds) {
        store.refuse(me(), kinds);
        return store.refused(me());
    }

    private OfficerId me() {
        return currentOfficer.get().id();
    }

    private Map<Long, NoticeView> visible(List<Row> rows, OfficerId me) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<Item> items = store.items(rows.stream().map(Row::id).toList());
        Map<Long, String> seen = seen(items, me);
        Map<Long, List<Item>> told = new HashMap<>();
        items.stream().filter(item -> seen.containsKey(item.dossier())).forEach(item -> told.computeIfAbsent(
                        item.notice(), id -> new ArrayList<>())
                .add(item));
        Map<OfficerId, String> names = names(rows);
        Map<Long, NoticeView> views = new LinkedHashMap<>();
        for (Row row : rows) {
            if (told.containsKey(row.id())) {
                views.put(row.id(), view(row, told.get(row.id()), seen, names));
            }
        }
        return views;
    }

    /** Codes of the dossiers that the officer sees. */
    private Map<Long, String> seen(Collection<Item> items, OfficerId me) {
        return dossiers.codes(sight.seen(items.stream().map(Item::dossier).collect(Collectors.toSet()), me));
    }

    private Map<OfficerId, String> names(List<Row> rows) {
        return officers.names(rows.stream()
                .map(Row::actor)
                .filter(Objects::nonNull)
                .map(OfficerId::new)
                .collect(Collectors.toSet()));
    }

    private static NoticeView view(Row row, List<Item> told, Map<Long, String> seen, Map<OfficerId, String> names) {
        Set<Long> of = new HashSet<>(told.stream().map(Item::dossier).toList());
        Item only = told.size() == 1 ? told.get(0) : null;
        OfficerId by = row.actor() == null ? null : new OfficerId(row.actor());
        return new NoticeView(
                row.id(),
                row.kind(),
                row.at(),
                row.read(),
                told.size(),
                of.size() == 1 ? seen.get(of.iterator().next()) : null,
                only == null ? null : only.openTask(),
                only == null || only.nameVi() == null ? null : new Text(only.nameVi(), only.nameEn()),
                by == null ? null : new Person(by, names.getOrDefault(by, by.value())));
    }
}
