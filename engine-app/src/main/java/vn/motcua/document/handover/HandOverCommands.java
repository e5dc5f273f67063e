package vn.motcua.document.handover;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.document.handover.HandOverItem.Mark;
import vn.motcua.document.handover.HandOverStore.Kind;
import vn.motcua.document.handover.PaperEvent.PaperHandedOver;
import vn.motcua.document.handover.PaperEvent.PaperNotReceived;
import vn.motcua.document.handover.PaperEvent.PaperReceived;
import vn.motcua.document.handover.WaitingRows.Waiting;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.Commands;
import vn.motcua.journal.Journal;
import vn.motcua.journal.JournalEvent;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Makes lists and confirms them. The confirmations are about paper alone: no step waits for them. Each dossier of a list
 * is confirmed in a transaction of its own; what has been confirmed already stays as it is.
 */
@Component
class HandOverCommands {

    private final HandOverStore store;
    private final HandOverPages pages;
    private final WaitingRows waiting;
    private final WaitingPapers papers;
    private final Desks desks;
    private final Dossiers dossiers;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final Journal journal;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    HandOverCommands(
            HandOverStore store,
            HandOverPages pages,
            WaitingRows waiting,
            WaitingPapers papers,
            Desks desks,
            Dossiers dossiers,
            Commands commands,
            TransactionTemplate transactions,
            Journal journal,
            CurrentOfficer currentOfficer,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.waiting = waiting;
        this.papers = papers;
        this.desks = desks;
        this.dossiers = dossiers;
        this.commands = commands;
        this.transactions = transactions;
        this.journal = journal;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    /**
     * Makes a list, in the order in which the codes are named.
     *
     * @throws Rejection conflict {@code not-to-hand-over} for a dossier that does not wait for this, or not any more
     */
    HandOverView make(UnitCode from, Side side, UnitCode to, List<DossierCode> codes) {
        desks.require(from, side);
        return commands.run(() -> {
            store.hold(from);
            List<String> chosen = List.copyOf(
                    new LinkedHashSet<>(codes.stream().map(DossierCode::value).toList()));
            Map<String, Waiting> found = waiting.of(from, side, chosen).stream()
                    .filter(row -> row.to().equals(to))
                    .collect(Collectors.toMap(Waiting::code, Function.identity()));
            chosen.stream().filter(code -> !found.containsKey(code)).findFirst().ifPresent(HandOverCommands::refuse);
            String serial = store.add(from, side, to, me(), clock.instant());
            for (int i = 0; i < chosen.size(); i++) {
                Waiting row = found.get(chosen.get(i));
                store.addItem(serial, i + 1, row.dossier(), papers.dueAt(from, side, row.movedAt()));
            }
            return pages.view(serial);
        });
    }

    private static void refuse(String code) {
        throw Rejection.conflict(
                "not-to-hand-over",
                new Text(
                        "Hồ sơ %s không chờ bàn giao cho đơn vị này, hoặc đã có trong một danh sách.".formatted(code),
                        "Dossier %s does not wait to be handed over to this unit, or is on a list.".formatted(code)));
    }

    /** The giver confirms the whole list. */
    HandOverView give(String serial) {
        HandOverList list = pages.visible(serial);
        desks.require(list.from(), list.giver());
        for (HandOverItem item : store.items(serial)) {
            if (item.given() == null) {
                confirm(list, item, Kind.GIVEN, null, new PaperHandedOver(serial, list.giver()));
            }
        }
        return commands.run(() -> pages.view(serial));
    }

    /**
     * The receiver confirms these dossiers of the list.
     *
     * @throws Rejection conflict {@code not-handed-over-yet} or {@code giver-receives}
     */
    HandOverView receive(String serial, List<DossierCode> codes) {
        HandOverList list = pages.visible(serial);
        for (HandOverItem item : toAnswer(list, codes)) {
            confirm(list, item, Kind.RECEIVED, null, new PaperReceived(serial, list.giver()));
        }
        return commands.run(() -> pages.view(serial));
    }

    /** The receiver says that one of the list has not come; it is the giver's to hand over again. */
    HandOverView miss(String serial, DossierCode code, NotReceived reason) {
        HandOverList list = pages.visible(serial);
        for (HandOverItem item : toAnswer(list, List.of(code))) {
            confirm(list, item, Kind.NOT_RECEIVED, reason, new PaperNotReceived(serial, reason));
        }
        return commands.run(() -> pages.view(serial));
    }

    private List<HandOverItem> toAnswer(HandOverList list, List<DossierCode> codes) {
        desks.require(list.to(), list.giver().other());
        Map<DossierId, HandOverItem> items = store.items(list.serial()).stream()
                .collect(Collectors.toMap(HandOverItem::dossier, Function.identity()));
        Map<DossierCode, HandOverItem> listed =
                dossiers.all(items.keySet().stream().map(DossierId::value).toList()).stream()
                        .collect(Collectors.toMap(Dossier::code, dossier -> items.get(dossier.id())));
        List<HandOverItem> named = codes.stream()
                .distinct()
                .map(code -> named(listed.get(code), code))
                .toList();
        named.forEach(this::requireGivenByAnother);
        return named.stream().filter(HandOverItem::underWay).toList();
    }

    private static HandOverItem named(@Nullable HandOverItem item, DossierCode code) {
        if (item == null) {
            throw Rejection.invalid(
                    "dossiers",
                    code.value(),
                    new Text("Hồ sơ không có trong danh sách này.", "The dossier is not on this list."));
        }
        return item;
    }

    private void requireGivenByAnother(HandOverItem item) {
        if (item.given() == null) {
            throw Rejection.conflict(
                    "not-handed-over-yet",
                    new Text("Bên giao chưa xác nhận bàn giao.", "The giver has not confirmed the hand-over yet."));
        }
        if (item.given().officer().equals(me())) {
            throw Rejection.conflict(
                    "giver-receives",
                    new Text(
                            "Người giao không tự xác nhận đã nhận; bên nhận phải là người khác.",
                            "Who handed over does not confirm the receipt; the receiver is somebody else."));
        }
    }

    private void confirm(
            HandOverList list, HandOverItem item, Kind kind, @Nullable NotReceived reason, JournalEvent event) {
        transactions.executeWithoutResult(status -> {
            journal.lock(item.dossier());
            if (store.mark(list.serial(), item.dossier(), kind, new Mark(me(), clock.instant(), reason))) {
                journal.append(item.dossier(), event);
            }
        });
    }

    private OfficerId me() {
        return currentOfficer.get().id();
    }
}
