package vn.motcua.document.handover;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.document.handover.HandOverItem.Mark;
import vn.motcua.document.handover.HandOverLists.Counted;
import vn.motcua.document.handover.HandOverView.Confirmation;
import vn.motcua.document.handover.HandOverView.Line;
import vn.motcua.document.handover.HandOverView.Reason;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.AccessLog;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Slice;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Lists as those see them who give or receive. Names of owners are shown where the dossier is, and each is a look at it. */
@Component
class HandOverPages {

    private final HandOverStore store;
    private final HandOverLists lists;
    private final Desks desks;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Catalogue catalogue;
    private final Officers officers;
    private final Units units;
    private final AccessLog accessLog;

    HandOverPages(
            HandOverStore store,
            HandOverLists lists,
            Desks desks,
            Dossiers dossiers,
            DossierPages pages,
            Catalogue catalogue,
            Officers officers,
            Units units,
            AccessLog accessLog) {
        this.store = store;
        this.lists = lists;
        this.desks = desks;
        this.dossiers = dossiers;
        this.pages = pages;
        this.catalogue = catalogue;
        this.officers = officers;
        this.units = units;
        this.accessLog = accessLog;
    }

    Slice<HandOverRow> page(UnitCode unit, Side side, @Nullable HandOverCursor after, int size) {
        List<Counted> found = lists.page(unit, side, after, size + 1);
        List<Counted> shown = found.size() > size ? found.subList(0, size) : found;
        Map<OfficerId, String> names =
                officers.names(shown.stream().map(each -> each.list().madeBy()).collect(Collectors.toSet()));
        String next = null;
        if (found.size() > size) {
            HandOverList last = shown.get(size - 1).list();
            next = new HandOverCursor(last.madeAt(), last.serial()).coded();
        }
        return new Slice<>(shown.stream().map(each -> row(each, names)).toList(), next);
    }

    private HandOverRow row(Counted each, Map<OfficerId, String> names) {
        HandOverList list = each.list();
        return new HandOverRow(
                list.serial(),
                list.giver(),
                unit(list.from()),
                unit(list.to()),
                person(list.madeBy(), names),
                list.madeAt(),
                each.dossiers(),
                each.given(),
                each.received(),
                each.notReceived());
    }

    /**
     * The list, for the officers of both its sides.
     *
     * @throws Rejection not found for everybody else
     */
    HandOverList visible(String serial) {
        return store.find(serial)
                .filter(list -> gives(list) || receives(list))
                .orElseThrow(() -> Rejection.notFound(
                        "serial",
                        serial,
                        new Text(
                                "Không có danh sách này, hoặc danh sách không thuộc phạm vi của bạn.",
                                "There is no such list, or it is not yours to see.")));
    }

    boolean gives(HandOverList list) {
        return desks.holds(list.from(), list.giver());
    }

    boolean receives(HandOverList list) {
        return desks.holds(list.to(), list.giver().other());
    }

    /** @throws Rejection not found */
    HandOverView view(String serial) {
        HandOverList list = visible(serial);
        List<HandOverItem> items = store.items(serial);
        Map<OfficerId, String> names = officers.names(people(list, items));
        Map<DossierId, Dossier> known =
                dossiers.all(items.stream().map(item -> item.dossier().value()).toList()).stream()
                        .collect(Collectors.toMap(Dossier::id, Function.identity()));
        return new HandOverView(
                serial,
                list.giver(),
                unit(list.from()),
                unit(list.to()),
                person(list.madeBy(), names),
                list.madeAt(),
                items.stream()
                        .map(item -> line(item, known.get(item.dossier()), names))
                        .toList(),
                gives(list) && items.stream().anyMatch(item -> item.given() == null),
                receives(list) && items.stream().anyMatch(HandOverItem::underWay),
                Arrays.stream(NotReceived.values())
                        .map(reason -> new Reason(reason, reason.text()))
                        .toList(),
                "/api/hand-overs/%s/list.pdf".formatted(serial));
    }

    private Line line(HandOverItem item, Dossier dossier, Map<OfficerId, String> names) {
        boolean visible = pages.isVisible(dossier);
        if (visible) {
            accessLog.viewed(dossier.id(), "hand-over");
        }
        return new Line(
                item.number(),
                dossier.code().value(),
                catalogue.version(dossier.versionId()).manifest().name(),
                visible ? dossier.ownerName() : null,
                item.dueAt(),
                confirmation(item.given(), names),
                confirmation(item.answer(), names));
    }

    private static @Nullable Confirmation confirmation(@Nullable Mark mark, Map<OfficerId, String> names) {
        return mark == null
                ? null
                : new Confirmation(
                        person(mark.officer(), names),
                        mark.at(),
                        mark.reason() == null ? null : mark.reason().text());
    }

    private static Set<OfficerId> people(HandOverList list, List<HandOverItem> items) {
        Set<OfficerId> people = new HashSet<>(Set.of(list.madeBy()));
        for (HandOverItem item : items) {
            if (item.given() != null) {
                people.add(item.given().officer());
            }
            if (item.answer() != null) {
                people.add(item.answer().officer());
            }
        }
        return people;
    }

    private UnitRef unit(UnitCode code) {
        return UnitRef.of(units.get(code));
    }

    private static Person person(OfficerId id, Map<OfficerId, String> names) {
        return new Person(id, names.getOrDefault(id, id.value()));
    }
}
