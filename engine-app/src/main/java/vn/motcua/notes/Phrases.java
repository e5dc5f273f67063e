package vn.motcua.notes;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Sentences to be used again in requests to supplement. An own one is seen and changed by its author; a shared one by
 * everybody who works in the unit, but only its author, or who leads the unit, takes it from the others.
 */
@Component
class Phrases {

    /** More than an officer finds again. */
    private static final int MOST_OF_ONE = 200;

    private final PhraseStore store;
    private final Commands commands;
    private final Access access;
    private final CurrentOfficer currentOfficer;
    private final Clock clock;

    Phrases(PhraseStore store, Commands commands, Access access, CurrentOfficer currentOfficer, Clock clock) {
        this.store = store;
        this.commands = commands;
        this.access = access;
        this.currentOfficer = currentOfficer;
        this.clock = clock;
    }

    List<PhraseView> offered(ProcedureCode procedure) {
        access.require(Operation.WORK_ON_TASK);
        return store.offered(access.scope(Operation.WORK_ON_TASK), procedure.value(), me()).stream()
                .map(phrase -> phrase.removable(mayRemove(phrase)))
                .toList();
    }

    /** @throws Rejection conflict {@code too-many-phrases} */
    PhraseView write(UnitCode unit, @Nullable ProcedureCode procedure, String text, boolean shared) {
        access.require(Operation.WORK_ON_TASK, unit);
        return commands.run(() -> {
            requireRoom();
            return store.insert(
                    unit, procedure == null ? null : procedure.value(), text.strip(), shared, me(), clock.instant());
        });
    }

    /** @throws Rejection not found; forbidden when somebody else's phrase would no longer be shared */
    PhraseView change(long id, String text, boolean shared) {
        return commands.run(() -> {
            PhraseView former = get(id);
            if (!former.own() && !shared) {
                throw Rejection.forbidden(
                        "author-only",
                        new Text(
                                "Chỉ người soạn được thôi chia sẻ mẫu câu.",
                                "Only its author stops sharing a phrase."));
            }
            PhraseView changed = store.change(id, text.strip(), shared, me(), clock.instant());
            return changed.removable(mayRemove(changed));
        });
    }

    /** @throws Rejection not found; forbidden {@code author-only} for colleagues */
    void delete(long id) {
        commands.run(() -> {
            PhraseView phrase = get(id);
            if (!mayRemove(phrase)) {
                throw Rejection.forbidden(
                        "author-only",
                        new Text(
                                "Chỉ người soạn hoặc người phụ trách đơn vị được xóa mẫu câu.",
                                "Only its author, or who leads the unit, deletes a phrase."));
            }
            store.delete(phrase.id());
            return null;
        });
    }

    private boolean mayRemove(PhraseView phrase) {
        return phrase.own() || access.allows(Operation.REASSIGN_TASK, phrase.unitCode());
    }

    private void requireRoom() {
        if (store.countOf(me()) >= MOST_OF_ONE) {
            throw Rejection.conflict(
                    "too-many-phrases",
                    new Text(
                            "Bạn đã có %d mẫu câu; hãy xóa bớt mẫu không dùng.".formatted(MOST_OF_ONE),
                            "You have %d phrases; delete some that you do not use.".formatted(MOST_OF_ONE)));
        }
    }

    private PhraseView get(long id) {
        access.require(Operation.WORK_ON_TASK);
        return store.find(id, me())
                .filter(phrase -> access.allows(Operation.WORK_ON_TASK, phrase.unitCode()))
                .orElseThrow(() -> Rejection.notFound(
                        "id", Long.toString(id), new Text("Không có mẫu câu này.", "There is no such phrase.")));
    }

    private String me() {
        return currentOfficer.get().id().value();
    }
}
